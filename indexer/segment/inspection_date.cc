#include "indexer/segment/inspection_date.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// Where the last "inspection" or "visit" of the sentence starts, or npos.
std::size_t last_visit(std::string_view sentence) {
  std::size_t last = npos;
  for (const std::string_view word : {"inspection", "visit", "visits", "visited"}) {
    std::size_t at = sentence.rfind(word);
    while (at != npos &&
           (is_word_before(sentence, at) || is_word_at(sentence, at + word.size()))) {
      at = at == 0 ? npos : sentence.rfind(word, at - 1);
    }
    last = at != npos && (last == npos || at > last) ? at : last;
  }
  return last;
}

// "last full inspection", "previous visit": what stands in the few words before it.
bool is_called_earlier(std::string_view before) {
  constexpr std::size_t most_words = 4;
  constexpr auto earlier =
      std::to_array<std::string_view>({"previous", "last", "earlier", "prior", "since"});
  before = trim(before);
  for (std::size_t count = 0; count < most_words && !before.empty(); ++count) {
    const std::size_t blank = before.rfind(' ');
    const std::string_view word = before.substr(blank == npos ? 0 : blank + 1);
    if (std::ranges::find(earlier, word) != earlier.end()) {
      return true;
    }
    before = trim(before.substr(0, blank == npos ? 0 : blank));
  }
  return false;
}

// "the fourth monitoring visit (plus a focused visit in July)"
bool is_one_besides(std::string_view before) {
  constexpr std::size_t reach = 40;
  const std::string_view near =
      before.substr(before.size() - std::min(reach, before.size()));
  return contains_any(near, {"plus a", "plus an", "as well as a", "as well as an"});
}

// "a site visit on", "had visited the site on"
bool is_of_site(std::string_view before, std::string_view after) {
  return trim(before).ends_with(" site") || trim(before) == "site" ||
         starts_with_any(after, {"visited the site", "visit to the site"});
}

// "… monitoring visit carried out on", "… the inspection was undertaken between": nothing
// but that stands between the visit and its date.
bool is_carried_out(std::string_view after) {
  after = trim(after);
  for (const std::string_view end : {" on", " between", " from", " in", " during"}) {
    after =
        after.ends_with(end) ? trim(after.substr(0, after.size() - end.size())) : after;
  }
  constexpr std::size_t longest = 90;
  return after.size() <= longest && after.find(';') == npos &&
         std::ranges::any_of(
             std::to_array<std::string_view>(
                 {"carried out", "took place", "conducted", "undertaken", "was held"}),
             [&](std::string_view words) { return after.ends_with(words); });
}

// "the last full inspection in": the date follows directly.
bool leads_to_date(std::string_view after) {
  after = after.substr(word_end(after, 0));
  after = trim(after);
  while (!after.empty() && (after.front() == ',' || after.front() == ':')) {
    after = trim(after.substr(1));
  }
  return after.empty() || after == "in" || after == "on" || after == "of" ||
         after == "was in" || after == "was on" || after == "from";
}

bool may_be_inspection(std::optional<DateRole> told) {
  return !told || *told == DateRole::InspectionVisit ||
         *told == DateRole::PreviousInspection;
}

// "the inspection of the fostering agency in", "inspection of Oak Lodge in": what was
// inspected is not the services of the area.
bool inspects_other_provider(std::string_view sentence) {
  constexpr std::string_view cue = "inspection of ";
  const std::size_t at = sentence.rfind(cue);
  if (at == npos) {
    return false;
  }
  const std::string_view inspected = sentence.substr(at + cue.size());
  if (trim(inspected).empty()) {
    return false;
  }
  const bool is_provider =
      contains_any(inspected, {"agency", "home", "homes", "school", "schools", "academy",
                               "college", "nursery", "fostering", "adoption", "provider",
                               "provision", "hospital", "prison"});
  const bool is_of_area = contains_any(
      inspected, {"services", "safeguarding", "protection", "local authority", "council",
                  "local area", "arrangements", "looked after", "front door", "send"});
  return is_provider || !is_of_area;
}

}  // namespace

std::optional<DateRole> role_of_inspection(std::string_view sentence,
                                           std::optional<DateRole> told) {
  const std::size_t at = may_be_inspection(told) ? last_visit(sentence) : npos;
  if (at == npos) {
    return told;
  }
  const std::string_view before = sentence.substr(0, at);
  const std::string_view after = sentence.substr(at);
  if (told && is_of_site(before, after)) {
    return DateRole::Other;
  }
  const bool is_dated = told || leads_to_date(after) || is_carried_out(after);
  if (is_dated && (is_called_earlier(before) || is_one_besides(before))) {
    return inspects_other_provider(after) ? DateRole::Other
                                          : DateRole::PreviousInspection;
  }
  return !told && is_carried_out(after) ? DateRole::InspectionVisit : told;
}

std::optional<DateRole> role_beside_visit(std::string_view sentence,
                                          std::optional<DateRole> told) {
  const auto role = role_of_inspection(sentence, told);
  if (role != DateRole::InspectionVisit) {
    return role;
  }
  return inspects_other_provider(sentence) ? DateRole::Other
                                           : DateRole::PreviousInspection;
}

}  // namespace council

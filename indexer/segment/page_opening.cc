#include "indexer/segment/page_opening.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/boundary.h"
#include "indexer/segment/document_opening.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

// The lines of the page from `at` on that are neither blank nor furniture, up to `most`.
std::vector<const Line*> lines_of_page(Lines lines, std::size_t at, std::size_t most) {
  std::vector<const Line*> found;
  const int page = at < lines.size() ? lines[at].page : 0;
  for (; at < lines.size() && lines[at].page == page && found.size() < most; ++at) {
    if (!lines[at].blank() && !lines[at].furniture) {
      found.push_back(&lines[at]);
    }
  }
  return found;
}

// "From: …" at the top and "To: …", "Subject: …" below it, each maybe over several lines.
bool is_memo_header(const std::vector<const Line*>& page) {
  if (page.empty() ||
      !starts_with_any(page[0]->match, {"from:", "report from:", "report of:", "by:"})) {
    return false;
  }
  bool to = false;
  bool subject = false;
  int labels = 0;
  for (const Line* const line : page) {
    to = to || starts_with_any(line->match, {"to:"});
    subject = subject || starts_with_any(line->match, {"subject:"});
    labels += starts_with_any(line->match, {"to:", "subject:", "classification:",
                                            "decision no:", "decision number:"})
                  ? 1
                  : 0;
  }
  return labels >= 3 || (to && subject);
}

// "MINUTES of the … held on …", "MEETING 12 JULY 2017" and those present on one page:
// "Minutes" in an agenda stands without them.
bool is_dated_minutes(const std::vector<const Line*>& page) {
  constexpr std::size_t head_lines = 8;
  const std::size_t head = std::min(head_lines, page.size());
  bool titled = false;
  bool dated = false;
  for (std::size_t i = 0; i < head; ++i) {
    const std::string& match = page[i]->match;
    if (const auto label = find_number_label(match);
        label && label->size < match.size()) {
      break;  // an item, not a page's number
    }
    const bool is_inspection =
        contains_any(match, {"site meeting", "site meetings", "site visit"});
    titled = titled ||
             (!is_inspection && contains_any(match, {"minutes", "minute of", "meeting",
                                                     "cofnodion", "cyfarfod"}));
    dated = dated || find_first_full_date(match);
  }
  return titled && dated && std::ranges::any_of(page, [](const Line* line) {
           const auto label = find_attendance_label(*line);
           return label && label->group == AttendanceLabel::Group::Present;
         });
}

// A salutation of its own line below an address or a date: "Dear Ms Elm".
bool is_letter(const std::vector<const Line*>& page) {
  constexpr std::size_t longest_salutation = 60;
  constexpr std::size_t fewest_above = 2;
  for (std::size_t i = fewest_above; i < page.size(); ++i) {
    const std::string& match = page[i]->match;
    if (match.size() > longest_salutation ||
        !starts_with_any(match, {"dear", "annwyl", "a chara"})) {
      continue;
    }
    return std::any_of(page.begin(), page.begin() + static_cast<std::ptrdiff_t>(i),
                       [](const Line* line) {
                         return line->match.size() < 80 &&
                                find_first_full_date(line->match).has_value();
                       });
  }
  return false;
}

}  // namespace

std::optional<std::string> find_page_opening(Lines lines, std::size_t at) {
  constexpr std::size_t most_lines = 40;
  const std::vector<const Line*> page = lines_of_page(lines, at, most_lines);
  if (is_memo_header(page)) {
    return "memo header";
  }
  if (is_dated_minutes(page)) {
    return "opening of minutes";
  }
  if (is_letter(page)) {
    return "letter";
  }
  return std::nullopt;
}

std::optional<std::string> find_page_ending(Lines lines, std::size_t at) {
  constexpr int most_lines = 8;
  if (at == 0) {
    return std::nullopt;
  }
  const int page = lines[at - 1].page;
  int seen = 0;
  for (std::size_t i = at; i-- > 0 && lines[i].page == page && seen < most_lines;) {
    if (lines[i].blank() || lines[i].furniture) {
      continue;
    }
    ++seen;
    if (starts_with_any(lines[i].match, {"yours sincerely", "yours faithfully",
                                         "yn gywir", "yours truly", "is mise le meas"})) {
      return "a letter ends above";
    }
    if (is_contact_line(lines[i].match)) {
      return "a contact block above";
    }
  }
  return std::nullopt;
}

}  // namespace council

#include "indexer/segment/told_list.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t most_parts = 60;
constexpr std::size_t longest_part = 2000;

constexpr auto deciding = std::to_array<std::string_view>(
    {"noted", "approved", "agreed", "endorsed", "ratified", "recommended", "delegated",
     "resolved", "supported", "received", "adopted", "authorised", "accepted",
     "appointed", "confirmed"});
constexpr auto other_verbs = std::to_array<std::string_view>(
    {"requested", "asked", "considered", "discussed", "reviewed", "thanked", "welcomed",
     "commented", "invited", "referred", "instructed", "deferred", "acknowledged"});

template <std::size_t Size>
bool opens_with(std::string_view text, const std::array<std::string_view, Size>& verbs) {
  return std::ranges::any_of(verbs, [&](std::string_view verb) {
    return has_at(text, 0, verb) && !is_word_at(text, verb.size());
  });
}

// "granted £2m to the hospice", behind other entries of the list.
bool opens_with_past_verb(std::string_view text) {
  const std::string_view word = text.substr(0, word_end(text, 0));
  return !word.empty() && word.front() >= 'a' && word.front() <= 'z' &&
         (word.ends_with("ed") || word == "heard" || word == "took" || word == "set");
}

// "The Health and Wellbeing Board:", "Members:-", "The Committee".
bool names_body(std::string_view text) {
  constexpr std::size_t longest = 70;
  constexpr auto bodies = std::to_array<std::string_view>(
      {"board", "committee", "sub-committee", "panel", "cabinet", "council", "executive",
       "forum", "partnership", "trustees", "governors", "members", "authority", "group"});
  const bool has_colon = text.find(':') != std::string_view::npos;
  while (!text.empty() &&
         (text.back() == ':' || text.back() == '-' || text.back() == ' ')) {
    text.remove_suffix(1);
  }
  if (text.size() > longest ||
      (!has_at(text, 0, "the ") && (count_words(text) != 1 || !has_colon))) {
    return false;
  }
  const std::string_view last = text.substr(text.rfind(' ') + 1);
  return std::ranges::any_of(
      bodies, [&](std::string_view body) { return equals_ignoring_case(body, last); });
}

// Reads the entries below a body's name.
class EntryReader {
 public:
  EntryReader(std::span<const BodyLine> body, std::size_t head)
      : body_{body}, next_{head + 1} {}

  std::optional<Decision> run() {
    while (next_ < body_.size() && decision_.parts.size() < most_parts && take()) {
      ++next_;
    }
    const bool decides = std::ranges::any_of(
        decision_.parts,
        [](const DecisionPart& part) { return opens_with(part.text, deciding); });
    return decides ? std::optional{std::move(decision_)} : std::nullopt;
  }

  [[nodiscard]] std::size_t next() const { return next_; }

 private:
  bool take() {
    const Line& line = *body_[next_].line;
    const auto marker = find_part_marker(line.text);
    if (marker) {
      return take_entry(line, *marker);
    }
    if (decision_.parts.empty() || body_[next_].opens_paragraph) {
      return false;
    }
    const std::string& last = decision_.parts.back().text;
    const bool starts_anew =
        last.ends_with('.') && line.text.front() >= 'A' && line.text.front() <= 'Z';
    const bool goes_on = last.size() < longest_part && !starts_anew;
    if (goes_on) {
      append_line(decision_.parts.back().text, line.text);
      decision_.end_line = line.number;
    }
    return goes_on;
  }

  bool take_entry(const Line& line, const PartMarker& marker) {
    const std::string_view text =
        std::string_view{line.text}.substr(std::min(marker.end, line.text.size()));
    const bool counts_on = last_ ? follows(*last_, marker) : is_first_part(marker);
    const bool is_told = opens_with(text, deciding) || opens_with(text, other_verbs) ||
                         (!decision_.parts.empty() && opens_with_past_verb(text));
    if (!counts_on || !is_told) {
      return false;
    }
    decision_.parts.push_back({marker.text, std::string{text}});
    decision_.line = decision_.line == 0 ? line.number : decision_.line;
    decision_.end_line = line.number;
    last_ = marker;
    return true;
  }

  std::span<const BodyLine> body_;
  std::size_t next_;
  std::optional<PartMarker> last_;
  Decision decision_;
};

}  // namespace

std::vector<Decision> find_told_lists(std::span<const BodyLine> body) {
  std::vector<Decision> decisions;
  for (std::size_t i = 0; i + 1 < body.size(); ++i) {
    const bool is_proposed = i > 0 && find_ignoring_case(body[i - 1].line->text,
                                                         "propos") != std::string::npos;
    if (is_proposed || !names_body(body[i].line->text)) {
      continue;
    }
    EntryReader reader{body, i};
    if (auto decision = reader.run()) {
      decision->text = body[i].line->text;
      decision->line = body[i].line->number;
      decisions.push_back(*std::move(decision));
      i = reader.next() - 1;
    }
  }
  return decisions;
}

}  // namespace council

#include "indexer/segment/list_below.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/segment/decision_stop.h"
#include "indexer/segment/has_words.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/quoted_text.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t most_lines = 40;
constexpr std::size_t longest_row = 240;

bool announces_list(const Decision& decision) {
  return decision.parts.empty() && has_words(decision.text, "following") &&
         ends_with_any(decision.text, {":", ":-", ": -"});
}

// "Sligo: Councillor Ash."
bool is_place_with_names(std::string_view line) {
  constexpr std::size_t longest_place = 30;
  const std::size_t colon = line.substr(0, longest_place).find(": ");
  return colon != std::string_view::npos && colon > 1 &&
         std::isupper(static_cast<unsigned char>(line.front())) != 0 &&
         line.substr(0, colon).find_first_of(".,") == std::string_view::npos &&
         honorific_at(line, colon + 2).has_value();
}

bool is_row(std::string_view line) {
  return line.size() <= longest_row &&
         (opens_with_reference(line) || is_place_with_names(line));
}

// The index past the lines that belong to the decision above body[begin].
std::size_t end_of_list(const Body& body, std::size_t begin) {
  const std::size_t limit = std::min(body.size(), begin + most_lines);
  std::size_t end = begin;
  const std::string_view first = body[begin].line->text;
  if (opening_quote(first) > 0) {
    while (end < limit && !closes_quote(body[end].line->text, first)) {
      ++end;
    }
    return end < limit ? end + 1 : begin;
  }
  // A row may be wrapped within its paragraph.
  while (end < limit && (is_row(body[end].line->text) ||
                         (end > begin && is_lower_case_start(body[end].line->text)))) {
    ++end;
  }
  return end;
}

}  // namespace

bool opens_with_reference(std::string_view line) {
  const std::string_view first = line.substr(0, line.find(' '));
  return first.size() > 4 && first.find('/') != std::string_view::npos &&
         std::ranges::count_if(first, is_ascii_digit) >= 3;
}

void take_lists_below(const Body& body, std::vector<Decision>& decisions) {
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    Decision& decision = decisions[i];
    if (!announces_list(decision)) {
      continue;
    }
    const auto below =
        std::ranges::upper_bound(body, decision.end_line, {},
                                 [](const BodyLine& each) { return each.line->number; });
    if (below == body.end()) {
      continue;
    }
    const auto begin = static_cast<std::size_t>(below - body.begin());
    std::size_t end = end_of_list(body, begin);
    const auto is_others = [&](const BodyLine& each) {
      return i + 1 < decisions.size() && each.line->number >= decisions[i + 1].line;
    };
    while (end > begin && is_others(body[end - 1])) {
      --end;
    }
    for (std::size_t line = begin; line < end; ++line) {
      append_line(decision.text, body[line].line->text);
      decision.end_line = body[line].line->number;
    }
  }
}

}  // namespace council

#include "indexer/segment/joining_label.h"

#include <array>

#include "indexer/segment/scan.h"

namespace council {

std::optional<DecisionLabel> find_joining_label(std::string_view text,
                                                std::size_t start) {
  constexpr auto openings = std::to_array<std::string_view>(
      {"and ", "and unanimously ", "and it was ", "and it was unanimously "});
  if (!has_at(text, start, "and ")) {
    return std::nullopt;  // most lines
  }
  const std::size_t end = text.find_last_not_of(":;- ") + 1;
  for (const std::string_view opening : openings) {
    for (const std::string_view verb : {"resolved", "agreed"}) {
      const std::size_t begin = start + opening.size();
      if (begin + verb.size() == end && has_at(text, start, opening) &&
          has_at(text, begin, verb)) {
        DecisionLabel label;
        label.form = DecisionLabel::Form::Mixed;
        label.begin = begin;
        label.verb = text.substr(begin, verb.size());
        label.end = text.size();
        return label;
      }
    }
  }
  return std::nullopt;
}

}  // namespace council

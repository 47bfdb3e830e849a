#include "indexer/segment/inline_parts.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "indexer/segment/decision_stop.h"
#include "indexer/segment/part_marker.h"

namespace council {
namespace {

constexpr std::size_t most_parts = 200;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  const std::size_t end = text.find_last_not_of(' ');
  return text.substr(begin, end == std::string_view::npos ? 0 : end + 1 - begin);
}

// "the Committee (1) recommends it; and (2) refers it": a marker in brackets within the
// sentence, the next of which comes behind a semicolon.
bool opens_list_in_sentence(std::string_view text, std::size_t at,
                            const PartMarker& marker) {
  constexpr std::size_t shortest_part = 12;
  const std::size_t begin = at + marker.end;
  const std::size_t next =
      text[at] == '(' ? find_next_inline(text, marker, begin) : std::string_view::npos;
  return next != std::string_view::npos && next >= begin + shortest_part &&
         ends_with_any(trimmed(text.substr(begin, next - begin)),
                       {";", "; and", ", and"});
}

// Where the first inline marker stands: at the start, or after "that" or a colon.
std::optional<std::size_t> first_inline_marker(std::string_view text) {
  constexpr std::size_t longest_opening = 200;
  for (std::size_t at = 0; at < std::min(text.size(), longest_opening); ++at) {
    const bool is_word = at == 0 || text[at - 1] == ' ';
    const auto marker = is_word ? find_part_marker(text.substr(at)) : std::nullopt;
    if (!marker || marker->style == PartMarker::Style::Bullet ||
        !is_first_part(*marker)) {
      continue;
    }
    const std::string_view before = trimmed(text.substr(0, at));
    if (at == 0 || ends_with_any(before, {":", "that", ":-", "to"}) ||
        opens_list_in_sentence(text, at, *marker)) {
      return at;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<PartMarker> split_inline_parts(std::string& text,
                                             std::vector<DecisionPart>& parts,
                                             std::size_t fewest) {
  const auto first = first_inline_marker(text);
  if (!first) {
    return std::nullopt;
  }
  auto marker = find_part_marker(std::string_view{text}.substr(*first));
  std::size_t begin = *first + marker->end;
  std::vector<DecisionPart> found;
  while (found.size() < most_parts) {
    const std::size_t next = find_next_inline(text, *marker, begin);
    const std::size_t end = std::min(next, text.size());
    found.push_back({marker->text, std::string{trimmed(std::string_view{text}.substr(
                                       begin, end - begin))}});
    if (next == std::string::npos) {
      break;
    }
    marker = find_part_marker(std::string_view{text}.substr(next));
    begin = next + marker->end;
  }
  if (found.size() < fewest) {
    return std::nullopt;
  }
  parts = std::move(found);
  text = std::string{trimmed(std::string_view{text}.substr(0, *first))};
  return marker;
}

}  // namespace council

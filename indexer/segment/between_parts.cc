#include "indexer/segment/between_parts.h"

#include <algorithm>
#include <cstddef>

#include "indexer/segment/decision_stop.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/scan.h"

namespace council {

bool heads_next_part(std::string_view text, std::string_view part_above,
                     const PartMarker& last, std::string_view below) {
  constexpr std::size_t longest = 60;
  if (text.size() > longest || is_lower_case_start(text) ||
      ends_with_any(text, {".", ";", ",", ":"})) {
    return false;
  }
  const auto marker = find_part_marker(below);
  return ends_with_any(part_above, {";", ".", "; and"}) && marker &&
         follows(last, *marker);
}

bool opens_numbered_clause(std::string_view text, const PartMarker& dotted) {
  return dotted.dotted && has_at(text, dotted.end, "that ");
}

std::optional<NextPart> find_next_part(std::span<const BodyLine> below,
                                       const std::optional<PartMarker>& last,
                                       const std::optional<PartMarker>& paragraph) {
  constexpr std::size_t most_lines = 13;
  for (const BodyLine& each : below.first(std::min(below.size(), most_lines))) {
    const std::string_view text = each.line->text;
    if (is_stop_line(text) || opens_with_decision_label(text)) {
      return std::nullopt;
    }
    auto marker = find_part_marker(text);
    if (!marker || marker->style == PartMarker::Style::Bullet) {
      continue;
    }
    if (last ? follows(*last, *marker) : is_first_part(*marker)) {
      return NextPart{.line = each.line, .marker = *std::move(marker)};
    }
    if (paragraph && follows(*paragraph, *marker)) {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

bool resumes_list(std::string_view text, const PartMarker& last) {
  const auto marker = find_part_marker(text);
  return marker && marker->bracketed == last.bracketed && follows(last, *marker) &&
         opens_clause(text.substr(std::min(marker->end, text.size())));
}

bool resumes_below(std::span<const BodyLine> below, const PartMarker& last) {
  constexpr std::size_t most_lines = 24;
  for (const BodyLine& each : below.first(std::min(below.size(), most_lines))) {
    const std::string_view text = each.line->text;
    if (is_stop_line(text) || is_vote_line(text) || opens_with_decision_label(text) ||
        each.line->heading_level > 0) {
      return false;
    }
    if (resumes_list(text, last)) {
      return true;
    }
  }
  return false;
}

}  // namespace council

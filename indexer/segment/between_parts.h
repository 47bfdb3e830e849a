#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "indexer/segment/body_lines.h"
#include "indexer/segment/part_marker.h"

namespace council {

// Whether a short line heads the next part of a list: "Reserves" between "c) …; and" and
// "d) …", which is the line below.
bool heads_next_part(std::string_view text, std::string_view part_above,
                     const PartMarker& last, std::string_view below);

// Whether a line is the first clause of a list that is counted on from the item's own
// paragraphs: "5.3 That the fee be kept."
bool opens_numbered_clause(std::string_view text, const PartMarker& dotted);

struct NextPart {
  const Line* line = nullptr;
  PartMarker marker;
};

// The part after `last`, or the first of a list, where it comes within a few lines:
// before anything that ends a decision, and before the next of the item's own paragraphs,
// which are counted as `paragraph` is.
std::optional<NextPart> find_next_part(std::span<const BodyLine> below,
                                       const std::optional<PartMarker>& last,
                                       const std::optional<PartMarker>& paragraph);

// Whether a line is the clause that a list goes on with behind what is told between its
// parts: "(2) That the barn be allowed." below "(1) That …" and who spoke.
bool resumes_list(std::string_view text, const PartMarker& last);

// Whether such a line comes within a few, before anything that ends a decision.
bool resumes_below(std::span<const BodyLine> below, const PartMarker& last);

}  // namespace council

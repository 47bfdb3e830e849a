#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/document.h"
#include "indexer/segment/part_marker.h"

namespace council {

// Splits the text of a decision that counts its parts within the sentence, "(A) That …
// (B) That …" or "that (1) … and (2) …", and leaves what stands before the first; other
// text stays as it is.
// Returns the marker of the last part, nullopt where there are fewer than `fewest`.
std::optional<PartMarker> split_inline_parts(std::string& text,
                                             std::vector<DecisionPart>& parts,
                                             std::size_t fewest = 2);

}  // namespace council

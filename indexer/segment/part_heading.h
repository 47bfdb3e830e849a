#pragma once

#include <optional>

#include "indexer/segment/line.h"

namespace council {

// Whether a heading among the lines opens the private part of the papers, "PART II -
// PRIVATE", or the public one, "Part A - Open to the public"; the last one counts. "Part
// B: Private hire vehicles" is the heading of a policy.
std::optional<bool> find_part_heading(Lines body);

}  // namespace council

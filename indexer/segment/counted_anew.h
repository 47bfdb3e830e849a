#pragma once

#include <cstddef>
#include <vector>

#include "indexer/segment/item_candidate.h"

namespace council {

// Adds to a run of items (indices of candidates, in order) those that are counted from 1
// again: in an agenda the parts of an item, which stand further in ("4. Report of the
// Clerk" over "1. Hall", "2. Pier"), and the items of the meeting that follows, below the
// last of the first.
std::vector<std::size_t> with_items_counted_anew(Lines lines, Numbered numbered,
                                                 const std::vector<Candidate>& candidates,
                                                 std::vector<std::size_t> run);

}  // namespace council

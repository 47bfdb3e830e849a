#pragma once

#include <cstddef>
#include <vector>

#include "indexer/segment/item_candidate.h"

namespace council {

// Adds to a run of items (indices of candidates, in order) those taken out of their
// order: a heading announced just above ("Item 3 was taken at this stage"), or one set
// like the run whose number the run lacks.
std::vector<std::size_t> with_items_out_of_order(Lines lines,
                                                 const std::vector<Candidate>& candidates,
                                                 std::vector<std::size_t> run);

}  // namespace council

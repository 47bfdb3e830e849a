#pragma once

#include <vector>

#include "indexer/segment/item_candidate.h"
#include "indexer/segment/line.h"

namespace council {

// The items of a paper that numbers them in a scheme of its own ("F03:04/24 To elect a
// Vice-Chair", "F04:04/24 …"): the first words of lines that are alike but for one number,
// which counts up, in the order of the lines. Empty where fewer than four do, or where
// such words stand out of turn as often as not.
std::vector<Candidate> find_own_scheme(Lines lines);

}  // namespace council

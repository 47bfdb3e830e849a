#pragma once

#include <vector>

#include "tests/relevance/score.h"

namespace council::relevance {

// How each query of each collection was scored.
using ScoresOfCollections = std::vector<std::vector<Scores>>;

// How likely a difference between the two at least this large would be if each query had
// favoured either by chance: paired randomisation of nDCG@10, the statistic being the
// mean over collections. Both must hold the same queries.
double chance_of_difference(const ScoresOfCollections& ours,
                            const ScoresOfCollections& theirs);

}  // namespace council::relevance

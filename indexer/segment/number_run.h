#pragma once

#include <cstddef>
#include <vector>

#include "indexer/segment/item_candidate.h"

namespace council {

// Candidates whose numbers make one run, and how much they look like the items of it.
struct BestRun {
  double score = 0;
  std::vector<std::size_t> members;  // indices of candidates
};

// The best run among some candidates, whose indices are in the order of the lines: by the
// first number of their labels, or by the second. Without members it is empty.
BestRun find_best_run(const std::vector<Candidate>& candidates,
                      const std::vector<std::size_t>& members, bool counts_first);

bool is_good(const BestRun& run);

}  // namespace council

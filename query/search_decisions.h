#pragma once

#include <filesystem>
#include <vector>

#include "query/result.h"

namespace council {

// The decisions of the sections that match, newest first, whatever query.sort says. Those
// that only note something and those of procedural items are counted but left out unless
// `all` is true. Of sections that say the same words in copies of one paper the first
// stands for all, unless query.duplicates is true.
DecisionList find_decisions(const std::vector<std::filesystem::path>& folders,
                            const Query& query, bool all);

}  // namespace council

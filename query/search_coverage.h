#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "common/stated_coverage.h"
#include "query/result.h"

namespace council {

// What the indexes say that they have of what there must be, those of several together,
// as of the earliest of their days; nullopt where one of them does not say. Throws like
// search.
std::optional<StatedCoverage> read_coverage(
    const std::vector<std::filesystem::path>& folders);

// Its rows, and what could not be read, as lists.
Table coverage_table(const StatedCoverage& coverage);
Table unread_table(const StatedCoverage& coverage);

}  // namespace council

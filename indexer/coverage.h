#pragma once

#include <string>
#include <vector>

#include "common/stated_coverage.h"

namespace council {

// What an index has of each body in each year, for people, and as JSON (one object, '\n'
// at its end).
std::string coverage_as_text(const std::vector<CoverageRow>& rows);
std::string coverage_as_json(const std::vector<CoverageRow>& rows);

}  // namespace council

#pragma once

#include <filesystem>
#include <vector>

#include "query/result.h"

namespace council {

// What is in the index, or in the part of it that a query selects. Throw like search.

// The meetings, newest first, with their number of sections.
Table list_meetings(const std::vector<std::filesystem::path>& folders,
                    const Query& query);

// The bodies, by name, with their meetings and the period these span.
Table list_panels(const std::vector<std::filesystem::path>& folders, const Query& query);

// The values of a field with the number of sections of each, the commonest first.
Table list_values(const std::vector<std::filesystem::path>& folders, const Query& query,
                  Field field);

// Sections by year, oldest first, years without any among them; or by municipal year or
// month.
Table list_timeline(const std::vector<std::filesystem::path>& folders, const Query& query,
                    Field period);

}  // namespace council

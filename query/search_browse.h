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

// What judgements are about, whatever the grade, as list_values() lists values.
Table list_areas(const std::vector<std::filesystem::path>& folders, const Query& query);

// Leaves the rows that have the text somewhere, whatever their case and accents; ""
// leaves all.
void keep_rows_with(const std::string& text, Table& table);

}  // namespace council

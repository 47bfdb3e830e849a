#pragma once

#include <filesystem>
#include <vector>

#include <xapian.h>

#include "common/record.h"
#include "query/alert.h"
#include "query/query.h"

namespace council {

// Every section that the query finds, whatever its limit. Throws QueryError where there
// are more than 20,000, and otherwise as search() does.
Answer find_answer(const std::vector<std::filesystem::path>& folders, const Query& query);

// A section of the database, of which `record` may be a passage.
FoundSection describe_section(const Xapian::Database& database, const Record& record);

}  // namespace council

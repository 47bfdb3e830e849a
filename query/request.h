#pragma once

#include <chrono>
#include <filesystem>
#include <vector>

#include "query/options.h"
#include "query/query.h"

namespace council {

// The query that a command line asks for: `words` in the query language, narrowed by the
// filter options. Throws QueryError.
Query make_query(const CommandLine& line, const std::vector<std::string>& words,
                 const Date& today);

// --index, else `environment` (folders separated by ':'), else council-index.db.
std::vector<std::filesystem::path> index_folders(const CommandLine& line,
                                                 const std::string& environment);

// --timeout, 2 s if it is not given.
std::chrono::milliseconds time_limit(const CommandLine& line);

}  // namespace council

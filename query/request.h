#pragma once

#include <chrono>
#include <filesystem>
#include <vector>

#include "query/options.h"
#include "query/query.h"
#include "query/shipped_synonyms.h"

namespace council {

// The query that a command line asks for: `words` in the query language, narrowed by the
// filter options, its words also searched by `synonyms` as far as the line lets them be.
// Throws QueryError.
Query make_query(const CommandLine& line, const std::vector<std::string>& words,
                 const Date& today, const Synonyms& synonyms = shipped_synonyms());

// The shipped synonyms with those of every --synonyms. Throws QueryError.
Synonyms read_synonyms(const CommandLine& line);

// --index, else `environment` (folders separated by ':'), else council-index.db.
std::vector<std::filesystem::path> index_folders(const CommandLine& line,
                                                 const std::string& environment);

// --timeout, 2 s if it is not given.
std::chrono::milliseconds time_limit(const CommandLine& line);

}  // namespace council

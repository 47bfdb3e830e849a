#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "query/ast.h"
#include "query/database.h"
#include "query/query.h"

namespace council {

// As find_filter_terms; where the query says that unknown names may stand for nothing,
// they do.
std::vector<std::string> allowed_filter_terms(const OpenIndex& index, const Query& query,
                                              const Node& filter);

// What find_filter_terms says against names in the query that the indexes do not know.
std::vector<std::string> find_unknown_names(
    const std::vector<std::filesystem::path>& folders, const Query& query);

}  // namespace council

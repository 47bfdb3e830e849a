#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "query/result.h"

namespace council {

// Answers the query from the published generations of the index folders, together. The
// whole answer comes from one state of the index. Totals and facet counts are exact.
// Throws QueryError for a filter value that no paper has, IndexError for an index that
// cannot be read.
ResultPage search(const std::vector<std::filesystem::path>& folders, const Query& query);

// The query as the index would search it: the rule, other forms, notes; nothing is
// searched. Throws as search() does.
ResultPage read_query(const std::vector<std::filesystem::path>& folders,
                      const Query& query);

// "Xapian 1.4.22".
std::string engine_version();

}  // namespace council

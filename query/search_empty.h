#pragma once

#include <vector>

#include "query/database.h"
#include "query/result.h"

namespace council {

// For a query that found nothing: each of its clauses with what it finds alone and what
// the rest finds without it.
std::vector<ClauseCount> explain_empty(const OpenIndex& index, const Query& query);

}  // namespace council

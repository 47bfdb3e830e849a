#pragma once

#include "query/database.h"
#include "query/plan/plan.h"
#include "query/result.h"

namespace council {

// Runs a plan of the query: totals, hits and facets, without suggestion or explanation.
ResultPage make_page(const OpenIndex& index, const Query& query, const Plan& plan);

}  // namespace council

#pragma once

#include <vector>

#include "query/database.h"
#include "query/plan/plan.h"
#include "query/query.h"
#include "query/result.h"
#include "query/search_match.h"
#include "query/snippet_mark.h"

namespace council {

// Notes in the hits, which are those of the ranking, what they match by names alone: the
// title of their paper, and what its body, council and authority are called. The finder
// is that of the plan.
void note_names(const OpenIndex& index, const Query& query, const Plan& plan,
                const Ranking& ranking, MarkFinder& finder, std::vector<Hit>& hits);

}  // namespace council

#pragma once

#include <string>
#include <vector>

#include "query/database.h"
#include "query/result.h"

namespace council {

// For a query that found nothing: each of its clauses with what it finds alone and what
// the rest finds without it.
std::vector<ClauseCount> explain_empty(const OpenIndex& index, const Query& query);

// The same with a better spelling.
NothingFound explain_nothing(const OpenIndex& index, const Query& query);

// That sources could not be read, which may hold what was looked for; none where all
// could.
std::vector<std::string> unreadable_warnings(const OpenIndex& index);

// For a list of what matching sections have. Without a row it says why: the clauses, or
// that sections match and none of them is, say, "of a meeting with a date".
void explain_no_rows(const OpenIndex& index, const Query& query, const std::string& what,
                     Table& table);

}  // namespace council

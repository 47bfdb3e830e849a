#pragma once

#include "query/commands.h"
#include "query/query.h"

namespace council {

// How a query is read, and what of it the index says where there is one: the rule by
// which words match, other forms that are searched as well. Throws QueryError for a value
// that no paper has.
Outcome explain_query(const Request& request, const Query& query);

}  // namespace council

#pragma once

#include <optional>

#include "query/ast.h"

namespace council {

// The field that a clause filters on and does nothing else: panel:a, -panel:a,
// panel:(a OR b).
std::optional<Field> filtered_field(const Node& clause);

// The query as it is searched: of the clauses that stand beside each other, those that
// filter on one field are alternatives. "a panel:x b panel:y" as "a (panel:x OR panel:y)
// b"; what is unwanted stays as it is.
Node as_searched(const Node& tree);

}  // namespace council

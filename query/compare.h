#pragma once

#include "query/commands.h"

namespace council {

// The command: its first two operands set the sides apart, each a clause of the query
// language ("panel:audit") or a period ("2021"); the others are the query. 0 where either
// side has something, 1 where neither does.
Outcome run_compare(const Request& request);

}  // namespace council

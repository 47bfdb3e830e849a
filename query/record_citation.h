#pragma once

#include "common/record.h"
#include "query/result.h"

namespace council {

// What a stored record says of itself; of a passage, what its section does.
Citation make_citation(const Record& record);

}  // namespace council

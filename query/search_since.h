#pragma once

#include <cstdint>

#include "query/database.h"
#include "query/plan/plan.h"

namespace council {

// Narrows a plan to the sections that an earlier state of the index did not have, or had
// otherwise: by what tells alerts that a section is new or changed. An index keeps its
// last states only. Throws QueryError for one that it does not keep, naming those it
// does, and where there are several indexes, whose states have nothing in common.
void keep_changed_since(const OpenIndex& index, std::uint64_t revision, Plan& plan);

}  // namespace council

#pragma once

#include <vector>

#include "indexer/segment/line.h"

namespace council {

// The lines of a table of those who came put back into rows where each cell has become a
// line; empty when there is no such table:
//
//   Member
//   Membership Group
//   Ann Bee (Chair)
//   Primary Schools - Headteacher
//
// becomes "Member<tab>Membership Group" over "Ann Bee (Chair)<tab>Primary Schools -
// Headteacher". Blank lines may stand between the cells.
std::vector<Line> with_cells_in_rows(Lines lines);

}  // namespace council

#pragma once

#include <vector>

#include "indexer/segment/line.h"

namespace council {

// The rows of names in columns, "Present:<tab>Ann Bee<tab>Carl Dee" over "Eve Eff", as
// lists: "Present: Ann Bee; Carl Dee". Empty where there are none: a column of wards or
// offices beside the names is no column of names.
std::vector<Line> with_grids_as_lists(Lines lines);

}  // namespace council

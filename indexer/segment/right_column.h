#pragma once

#include <vector>

#include "indexer/segment/line.h"

namespace council {

// An agenda may name who reports in a column of its own, to the right of the titles:
//
//   2    MINUTES (Pages 1 - 8)                          Chairman
//        To agree the minutes.
//
// The lines without the cells of that column, so that no title takes them in; empty where
// there is no such column. The cells are found below one another, behind four numbered
// titles or more.
std::vector<Line> without_right_column(Lines lines);

}  // namespace council

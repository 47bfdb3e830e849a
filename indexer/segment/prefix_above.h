#pragma once

#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// A page may print the letters of the body above each number, alone on its line:
//
//   HDC
//   4
//   Lease of the pier
//
// Puts them before the numbers, "HDC 4", where all items have the same.
void add_prefix_above(Lines lines, std::vector<SectionStart>& starts);

}  // namespace council

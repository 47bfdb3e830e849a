#pragma once

#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// The items of minutes that are the rows of a table, the title in the first cell and the
// text in the next: "Planning<tab>No objection was raised." Empty unless there are
// several of them, some what councils call their items, with sentences beside most.
std::vector<SectionStart> find_row_items(Lines lines);

}  // namespace council

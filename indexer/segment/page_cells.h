#pragma once

#include <vector>

#include "indexer/segment/line.h"

namespace council {

// Opens the cells of a meeting's page that was saved as a Markdown table:
//
//   No. | Item |
//   ---|---|
//   Apologies To receive any apologies. Minutes: There were none. |
//
// A cell is an item, its labels ("Minutes:", "Decision:") become lines of their own, the
// bars go. Pieces keep the number of their line. Other lines are returned as they are.
std::vector<Line> open_page_cells(std::vector<Line> lines);

}  // namespace council

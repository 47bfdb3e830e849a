#pragma once

#include <string>
#include <vector>

#include "indexer/pages.h"

namespace council {

struct StyledLine {
  std::string text;
  LineStyle style;
};

// The paragraphs of each cell.
using RowCells = std::vector<std::vector<StyledLine>>;

// A table row as lines: one, with '\t' between cells; where a cell holds long paragraphs,
// a heading or a table, the cells one below the other, but a number and a title before
// them still on one line:  "5." | "Budget", "The Chair said …"  →  "5.\tBudget", "The …".
std::vector<StyledLine> set_row(const RowCells& cells);

}  // namespace council

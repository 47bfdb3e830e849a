#pragma once

#include <span>
#include <vector>

#include "indexer/extract/pdf_cell.h"

namespace council {

// Printed lines between which there is no room for a row's end, parted where a row begins
// all the same. All spans together are `lines`; `right_edge` is that of the text.
std::vector<std::span<const Cells>> split_rows(std::span<const Cells> lines,
                                               double right_edge);

// The lines to set of one row of a table that the print wraps in two cells or more:
//     KT/62  Local Cycling  To adopt the       KT/62 | Local Cycling and Walking Plan |
//            and Walking    plan           →       To adopt the plan
//            Plan
// A wide cell of several paragraphs has a line for each, the first in the row's line;
// what stands to the right of it and takes several lines follows, after an empty line
// each. None where the lines do not show to be such a row.
std::vector<Cells> unwrap_row(std::span<const Cells> lines, double right_edge);

}  // namespace council

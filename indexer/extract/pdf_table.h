#pragma once

#include <string>
#include <vector>

#include "indexer/extract/page_builder.h"
#include "indexer/extract/pdf_run.h"

namespace council {

// What stands in one column of one row, over as many printed lines as it takes.
struct Cell {
  std::string text;
  Box box;                // of its last printed line
  double first_word = 0;  // width of its first word
  float size = 0;
  bool bold = false;  // every letter
};

// Adds rows as lines, '\t' between cells, blank lines at gaps. A cell that the print
// wraps onto further lines becomes one again:
//     5.  24/00108 - Revenue and Capital Budget          "5.\t24/00108 - Revenue and
//         Monitoring Report (Pages 11 - 84)          →    Capital Budget Monitoring …"
void add_rows(const std::vector<Row>& rows, PageBuilder& page);

}  // namespace council

#pragma once

#include <vector>

#include "indexer/extract/page_builder.h"
#include "indexer/extract/pdf_run.h"

namespace council {

// Adds rows as lines, '\t' between cells, blank lines at gaps. A cell that the print
// wraps onto further lines becomes one again:
//     5.  24/00108 - Revenue and Capital Budget          "5.\t24/00108 - Revenue and
//         Monitoring Report (Pages 11 - 84)          →    Capital Budget Monitoring …"
void add_rows(const std::vector<Row>& rows, PageBuilder& page);

}  // namespace council

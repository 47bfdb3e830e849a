#pragma once

#include <cstddef>
#include <vector>

#include "indexer/segment/line.h"

namespace council {

// A table printed column by column: "In the Chair", "Present", "Apologies", "Clerk" each
// alone, then as many paragraphs in the same order that name people. Each label is put
// before its paragraph; empty where there is no such table.
std::vector<Line> with_column_rows(Lines lines);

// The lines of such a table, from its first label to behind its last paragraph; empty
// where there is none.
Lines find_label_column(Lines lines);

}  // namespace council

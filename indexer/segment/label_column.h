#pragma once

#include <cstddef>
#include <vector>

#include "indexer/segment/line.h"

namespace council {

// A table printed column by column: "In the Chair", "Present", "Apologies", "Clerk" each
// alone, then as many paragraphs in the same order that name people. Each label is put
// before its paragraph; empty where there is no such table.
std::vector<Line> with_column_rows(Lines lines);

// Whether the line at `at` is one of the labels of such a table.
bool is_in_label_column(Lines lines, std::size_t at);

}  // namespace council

#pragma once

#include <cstddef>
#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// Item numbers that a scan has read as a column of their own, above the texts they count:
// "5." "6." "7." on a line each, then three paragraphs.
struct NumberColumn {
  std::size_t first = 0;  // index of the line of the first number
  std::size_t last = 0;   // … and of the last
  std::vector<int> numbers;
};

std::vector<NumberColumn> find_number_columns(Lines lines);

bool is_in_column(const std::vector<NumberColumn>& columns, std::size_t at);

// Adds to `starts`, the items found otherwise, those whose numbers stand in columns. A
// paragraph gets its number where as many were printed as there are texts, or as many lie
// between the first and the last; otherwise it stays without one. Lines of a column are
// part of no item.
void add_column_items(Lines lines, std::vector<SectionStart>& starts);

}  // namespace council

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/page_builder.h"

namespace council {

// Sets the sheets of a spreadsheet one below the other: the name as a heading, then a
// line a row with '\t' between its cells. Rows without text become one blank line.
class SheetRows {
 public:
  explicit SheetRows(PageBuilder& page) : page_{page} {}

  void start_sheet(std::string_view name);
  void add_row(const std::vector<std::string>& cells);

 private:
  PageBuilder& page_;
};

}  // namespace council

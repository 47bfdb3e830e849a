#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/page_builder.h"

namespace council {

// Whether so few bytes became as much text as there may be by repeating it, as no sheet
// of a council does: of that nothing is worth keeping.
bool is_swollen(std::size_t source_bytes, std::size_t max_text_bytes);

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

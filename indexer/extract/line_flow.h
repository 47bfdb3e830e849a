#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/page_builder.h"
#include "indexer/extract/table_row.h"

namespace council {

// Sets a word processor's paragraphs and tables, which may hold each other, as the lines
// of a page: outside of tables at once, inside one at the end of its row.
class LineFlow {
 public:
  explicit LineFlow(PageBuilder& page) : page_{page} {}

  // A blank line, but inside a table none.
  void gap();
  // `text` as lines, parted by '\n' or '\f'; blank ones are left out.
  void add(std::string_view text, const LineStyle& style);

  void start_table();
  void start_cell();
  void end_row();
  void end_table();
  [[nodiscard]] bool in_table() const { return !tables_.empty(); }
  // Ends what is open: where the file breaks off.
  void end_all();

 private:
  void emit(StyledLine line, std::size_t tables);

  PageBuilder& page_;
  std::vector<RowCells> tables_;  // the open row of each open table
};

// `text` without soft hyphens, which no search should meet.
std::string without_soft_hyphens(std::string text);

}  // namespace council

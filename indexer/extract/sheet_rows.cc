#include "indexer/extract/sheet_rows.h"

#include <algorithm>

#include "indexer/extract/clean.h"

namespace council {

bool is_swollen(std::size_t source_bytes, std::size_t max_text_bytes) {
  constexpr std::size_t highest_ratio = 100;
  return source_bytes < max_text_bytes / highest_ratio;
}

void SheetRows::start_sheet(std::string_view name) {
  page_.add_gap();
  page_.add_line(
      clean_line_of_text(name),
      {.role = LineRole::Heading, .heading_level = 1, .bold = false, .size = 0});
  page_.add_gap();
}

void SheetRows::add_row(const std::vector<std::string>& cells) {
  std::string line;
  bool has_text = false;
  for (const std::string& cell : cells) {
    const std::string text = clean_line_of_text(cell);
    has_text = has_text || !text.empty();
    line += text;
    line += '\t';
  }
  if (has_text) {
    page_.add_line(line);
  } else {
    page_.add_gap();
  }
}

}  // namespace council

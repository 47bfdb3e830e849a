#include "indexer/extract/line_flow.h"

#include <cstddef>
#include <utility>

namespace council {

void LineFlow::gap() {
  if (tables_.empty()) {
    page_.add_gap();
  }
}

void LineFlow::add(std::string_view text, const LineStyle& style) {
  while (!text.empty()) {
    const std::size_t end = text.find_first_of("\n\f");
    emit({std::string{text.substr(0, end)}, style}, tables_.size());
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

void LineFlow::start_table() {
  gap();
  tables_.emplace_back();
}

void LineFlow::start_cell() {
  if (in_table()) {
    tables_.back().emplace_back();
  }
}

void LineFlow::end_row() {
  if (!in_table()) {
    return;
  }
  const RowCells cells = std::exchange(tables_.back(), {});
  for (StyledLine& line : set_row(cells)) {
    emit(std::move(line), tables_.size() - 1);
  }
}

void LineFlow::end_table() {
  if (in_table()) {
    end_row();
    tables_.pop_back();
    gap();
  }
}

void LineFlow::end_all() {
  while (in_table()) {
    end_table();
  }
}

// Into the innermost cell of the first `tables` open tables, or onto the page.
void LineFlow::emit(StyledLine line, std::size_t tables) {
  if (line.text.find_first_not_of(" \t") == std::string::npos) {
    return;
  }
  if (tables == 0) {
    page_.add_line(line.text, line.style);
    return;
  }
  RowCells& row = tables_[tables - 1];
  if (row.empty()) {
    row.emplace_back();
  }
  row.back().push_back(std::move(line));
}

std::string without_soft_hyphens(std::string text) {
  constexpr std::string_view soft_hyphen = "\xC2\xAD";
  for (std::size_t at = text.find(soft_hyphen); at != std::string::npos;
       at = text.find(soft_hyphen, at)) {
    text.erase(at, soft_hyphen.size());
  }
  return text;
}

}  // namespace council

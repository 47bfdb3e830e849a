#include "indexer/extract/table_row.h"

#include <algorithm>
#include <cstddef>

namespace council {
namespace {

bool is_long(const std::vector<StyledLine>& cell) {
  constexpr std::size_t longest_cell = 200;
  std::size_t bytes = 0;
  bool structured = false;
  for (const StyledLine& line : cell) {
    bytes += line.text.size();
    structured = structured || line.style.role == LineRole::Heading ||
                 line.text.find('\t') != std::string::npos || line.text.starts_with("- ");
  }
  return cell.size() > 1 && (structured || bytes > longest_cell);
}

void append_cell(const std::string& text, bool first, StyledLine& line) {
  line.text += first ? "" : "\t";
  line.text += text;
}

StyledLine join_first_lines(const RowCells& cells) {
  StyledLine row{.text = {}, .style = {.bold = true}};
  bool first = true;
  for (const std::vector<StyledLine>& cell : cells) {
    append_cell(cell.empty() ? "" : cell.front().text, first, row);
    row.style.bold = row.style.bold && (cell.empty() || cell.front().style.bold);
    first = false;
  }
  return row;
}

StyledLine join_all(const RowCells& cells) {
  RowCells joined = cells;
  for (std::vector<StyledLine>& cell : joined) {
    for (std::size_t at = 1; at < cell.size(); ++at) {
      cell.front().text += ' ' + cell[at].text;
      cell.front().style.bold = cell.front().style.bold && cell[at].style.bold;
    }
  }
  return join_first_lines(joined);
}

}  // namespace

std::vector<StyledLine> set_row(const RowCells& cells) {
  if (cells.empty()) {
    return {};
  }
  if (std::none_of(cells.begin(), cells.end(), is_long)) {
    return {join_all(cells)};
  }
  std::vector<StyledLine> lines;
  const bool only_last_is_long =
      std::all_of(cells.begin(), cells.end() - 1,
                  [](const std::vector<StyledLine>& cell) { return cell.size() <= 1; });
  if (only_last_is_long) {
    lines.push_back(join_first_lines(cells));
    lines.insert(lines.end(), cells.back().begin() + 1, cells.back().end());
    return lines;
  }
  for (const std::vector<StyledLine>& cell : cells) {
    lines.insert(lines.end(), cell.begin(), cell.end());
  }
  return lines;
}

}  // namespace council

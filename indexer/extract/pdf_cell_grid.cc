#include "indexer/extract/pdf_cell_grid.h"

#include <algorithm>

namespace council {

CellGrid::CellGrid(std::span<const Cells> lines, double right_edge)
    : right_edge_{right_edge} {
  constexpr double narrowest_gutter = 1;  // points
  std::vector<Strip> strips;
  for (const Cells& cells : lines) {
    for (const Cell& cell : cells) {
      strips.push_back({cell.box.left, cell.box.right});
    }
  }
  std::sort(strips.begin(), strips.end(),
            [](const Strip& a, const Strip& b) { return a.left < b.left; });
  for (const Strip& strip : strips) {
    if (columns_.empty() || strip.left > columns_.back().right + narrowest_gutter) {
      columns_.push_back(strip);
    }
    columns_.back().right = std::max(columns_.back().right, strip.right);
  }
}

std::size_t CellGrid::column_of(const Cell& cell) const {
  const auto after =
      std::upper_bound(columns_.begin(), columns_.end(), cell.box.left,
                       [](double left, const Strip& strip) { return left < strip.left; });
  return static_cast<std::size_t>(after - columns_.begin()) - 1;
}

bool CellGrid::continues(const Cell& above, const Cell& cell, std::size_t column) const {
  const double limit = column + 1 == size()
                           ? right_edge_
                           : columns_[column + 1].left - static_cast<double>(cell.size);
  return !is_closed(above) && !begins_anew(cell) &&
         (begins_in_lower_case(cell) || was_full(above, cell, limit));
}

}  // namespace council

#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "indexer/extract/pdf_cell.h"

namespace council {

// The columns that printed lines share: no text stands between them.
class CellGrid {
 public:
  // `right_edge` is that of the text, where the last column ends.
  CellGrid(std::span<const Cells> lines, double right_edge);

  [[nodiscard]] std::size_t size() const { return columns_.size(); }
  [[nodiscard]] double width(std::size_t column) const {
    return columns_[column].right - columns_[column].left;
  }
  [[nodiscard]] double width() const {
    return columns_.back().right - columns_.front().left;
  }

  // Of a cell of those lines.
  [[nodiscard]] std::size_t column_of(const Cell& cell) const;

  // Whether `cell`, in this column, goes on with the sentence of the one above it.
  [[nodiscard]] bool continues(const Cell& above, const Cell& cell,
                               std::size_t column) const;

 private:
  struct Strip {
    double left;
    double right;
  };

  std::vector<Strip> columns_;
  double right_edge_;
};

}  // namespace council

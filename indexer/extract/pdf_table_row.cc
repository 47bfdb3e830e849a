#include "indexer/extract/pdf_table_row.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>

#include "indexer/extract/pdf_cell_grid.h"

namespace council {
namespace {

// A cell's printed lines, from top to bottom.
using Lines = std::vector<const Cell*>;

bool is_point(const Cell* line) {
  return begins_with_bullet(*line);
}

// Every cell of the line stands for itself: a row of single lines.
bool is_whole_row(const Cells& cells, const CellGrid& grid) {
  return cells.size() == grid.size() &&
         std::all_of(cells.begin(), cells.end(), [](const Cell& cell) {
           return begins_anew(cell) || !begins_in_lower_case(cell);
         });
}

// Of labels, "a)", "12.": each begins a row.
bool is_narrow(const CellGrid& grid, const Cell& cell) {
  constexpr double widest_label = 2.5;  // in font sizes
  return grid.width(0) < widest_label * static_cast<double>(cell.size);
}

std::vector<Lines> gather_columns(std::span<const Cells> lines, const CellGrid& grid) {
  std::vector<Lines> columns(grid.size());
  for (const Cells& cells : lines) {
    for (const Cell& cell : cells) {
      columns[grid.column_of(cell)].push_back(&cell);
    }
  }
  return columns;
}

double middle_of(const Lines& lines) {
  return (lines.front()->box.top + lines.back()->box.bottom) / 2;
}

// Words at the distance of lines: they may be one cell.
bool stand_close(const Lines& lines) {
  constexpr double widest_leading = 1.6;  // in font sizes
  for (std::size_t at = 1; at < lines.size(); ++at) {
    const double distance = lines[at]->box.top - lines[at - 1]->box.top;
    if (distance > widest_leading * static_cast<double>(lines[at]->size) ||
        is_figure(*lines[at])) {
      return false;
    }
  }
  return true;
}

// How the lines of a column follow each other.
struct Flow {
  std::size_t below = 0;      // lines below the first, without points of a list
  std::size_t continued = 0;  // of them
};

Flow find_flow(const Lines& lines, std::size_t column, const CellGrid& grid) {
  Flow flow;
  for (std::size_t at = 1; at < lines.size(); ++at) {
    if (!begins_with_bullet(*lines[at])) {
      ++flow.below;
      flow.continued += grid.continues(*lines[at - 1], *lines[at], column) ? 1U : 0U;
    }
  }
  return flow;
}

// A cell of several lines goes on; the points of a list and labels stand at their tops.
bool may_be_centred(const Lines& lines, std::size_t column, const CellGrid& grid) {
  constexpr double enough = 0.5;
  if (lines.empty() || !stand_close(lines) || begins_with_label(*lines.front()) ||
      std::any_of(lines.begin() + 1, lines.end(),
                  [](const Cell* line) { return begins_anew(*line); })) {
    return false;
  }
  const Flow flow = find_flow(lines, column, grid);
  return static_cast<double>(flow.continued) >= enough * static_cast<double>(flow.below);
}

// One row whose cells are centred in it: of several heights about one middle.
bool is_centred(const std::vector<Lines>& columns, const CellGrid& grid) {
  for (std::size_t column = 0; column < columns.size(); ++column) {
    if (!may_be_centred(columns[column], column, grid)) {
      return false;
    }
  }
  const auto by_lines = [](const Lines& a, const Lines& b) {
    return a.size() < b.size();
  };
  const auto extremes = std::minmax_element(columns.begin(), columns.end(), by_lines);
  const Lines& tallest = *extremes.second;
  const double slack = 0.4 * static_cast<double>(tallest.front()->size);
  return extremes.first->front()->box.top > tallest.front()->box.top + slack &&
         std::all_of(columns.begin(), columns.end(), [&](const Lines& lines) {
           return std::abs(middle_of(lines) - middle_of(tallest)) < slack;
         });
}

// Figures, or one word below the other, "AMBER", "GREEN": of several rows.
bool is_of_single_lines(const Lines& lines, const Flow& flow) {
  const auto is_word = [](const Cell* line) {
    return line->text.find(' ') == std::string::npos;
  };
  return (lines.size() > 1 &&
          std::any_of(lines.begin() + 1, lines.end(),
                      [](const Cell* line) { return is_figure(*line); })) ||
         (flow.below > 0 && flow.continued == 0 &&
          std::all_of(lines.begin(), lines.end(), is_word));
}

// Whether enough lines go on with what stands above them for the row to be one.
bool reads_as_cells(const std::vector<Lines>& columns, const CellGrid& grid) {
  constexpr double enough = 0.4;
  Flow all;
  std::size_t wrapped = 0;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    const Flow flow = find_flow(columns[column], column, grid);
    if (is_of_single_lines(columns[column], flow)) {
      return false;
    }
    wrapped += columns[column].size() > 1 ? 1U : 0U;
    all.below += flow.below;
    all.continued += flow.continued;
  }
  return wrapped >= 2 && all.continued > 0 &&
         static_cast<double>(all.continued) >= enough * static_cast<double>(all.below);
}

// Lines of rows that are centred, or whole lines; none unless all of them are.
std::vector<std::span<const Cells>> split_centred(std::span<const Cells> lines,
                                                  const CellGrid& grid) {
  constexpr std::size_t most_lines = 40;  // of a row
  std::vector<std::span<const Cells>> rows;
  bool any_centred = false;
  for (std::size_t first = 0; grid.size() > 1 && first < lines.size();) {
    std::size_t count = lines[first].size() == grid.size() ? 1 : 0;
    for (std::size_t more = 2;
         count == 0 && more <= std::min(most_lines, lines.size() - first); ++more) {
      if (is_centred(gather_columns(lines.subspan(first, more), grid), grid)) {
        count = more;
        any_centred = true;
      }
    }
    if (count == 0) {
      return {};
    }
    rows.push_back(lines.subspan(first, count));
    first += count;
  }
  return any_centred ? rows : std::vector<std::span<const Cells>>{};
}

Cell empty_cell() {
  Cell cell;
  cell.bold = true;
  return cell;
}

void append(const Cell& line, Cell& cell) {
  cell.text += cell.text.empty() ? "" : " ";
  cell.text += line.text;
  cell.size = std::max(cell.size, line.size);
  cell.bold = cell.bold && line.bold;
}

Cell joined(const Lines& lines) {
  Cell cell = empty_cell();
  for (const Cell* const line : lines) {
    append(*line, cell);
  }
  return cell;
}

// One row with the columns of all its lines, cell by cell.
class WrappedRow {
 public:
  WrappedRow(std::vector<Lines> columns, const CellGrid& grid)
      : columns_{std::move(columns)}, grid_{grid}, tall_{find_tall()} {}

  [[nodiscard]] std::vector<Cells> lines() const {
    std::vector<Cells> lines(1);
    Cells& first = lines.front();
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      if (columns_[column].empty()) {
        continue;
      }
      if (column < tall_ || tall_ == columns_.size()) {
        first.push_back(joined(columns_[column]));
      } else if (column == tall_) {
        first.push_back(paragraphs(column).front());
      } else if (columns_[column].size() == 1) {
        first.push_back(*columns_[column].front());
      }
    }
    for (std::size_t column = tall_; column < columns_.size(); ++column) {
      add_rest(column, lines);
    }
    return lines;
  }

 private:
  // The first wide column of several paragraphs; the number of columns when there is
  // none.
  [[nodiscard]] std::size_t find_tall() const {
    constexpr double wide = 0.3;
    constexpr std::size_t fewest_lines = 3;
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      const Lines& lines = columns_[column];
      const bool may_be = grid_.width(column) > wide * grid_.width() ||
                          std::any_of(lines.begin(), lines.end(), is_point);
      if (may_be && lines.size() >= fewest_lines && paragraphs(column).size() > 1) {
        return column;
      }
    }
    return columns_.size();
  }

  // A line that nothing goes on with is the end of one.
  [[nodiscard]] Cells paragraphs(std::size_t column) const {
    Cells found;
    const Cell* above = nullptr;
    for (const Cell* const line : columns_[column]) {
      if (above == nullptr || !grid_.continues(*above, *line, column)) {
        found.push_back(empty_cell());
      }
      append(*line, found.back());
      above = line;
    }
    return found;
  }

  // What of this column has no place in the row's line.
  void add_rest(std::size_t column, std::vector<Cells>& lines) const {
    const bool has_place = column == tall_;
    if (!has_place && columns_[column].size() < 2) {
      return;
    }
    if (!has_place) {
      lines.emplace_back();
    }
    const Cells all = paragraphs(column);
    for (std::size_t at = has_place ? 1 : 0; at < all.size(); ++at) {
      lines.push_back({all[at]});
    }
  }

  std::vector<Lines> columns_;
  const CellGrid& grid_;
  std::size_t tall_;
};

}  // namespace

std::vector<std::span<const Cells>> split_rows(std::span<const Cells> lines,
                                               double right_edge) {
  const CellGrid grid{lines, right_edge};
  if (auto centred = split_centred(lines, grid); !centred.empty()) {
    return centred;
  }
  std::vector<std::span<const Cells>> rows;
  std::size_t first = 0;
  const Cell* label = nullptr;  // the last line in the first column
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const Cell& cell = lines[at].front();
    const bool has_label = grid.column_of(cell) == 0;
    const bool is_new_label = has_label && label != nullptr &&
                              !begins_with_bullet(cell) &&
                              (is_narrow(grid, cell) || !grid.continues(*label, cell, 0));
    if (at > first && (is_new_label || is_whole_row(lines[at], grid))) {
      rows.push_back(lines.subspan(first, at - first));
      first = at;
    }
    label = has_label ? &cell : label;
  }
  rows.push_back(lines.subspan(first));
  return rows;
}

std::vector<Cells> unwrap_row(std::span<const Cells> lines, double right_edge) {
  const CellGrid grid{lines, right_edge};
  if (lines.size() < 2 || grid.size() < 2) {
    return {};
  }
  std::vector<Lines> columns = gather_columns(lines, grid);
  const bool is_row =
      (grid.column_of(lines.front().front()) == 0 && reads_as_cells(columns, grid)) ||
      is_centred(columns, grid);
  return is_row ? WrappedRow{std::move(columns), grid}.lines() : std::vector<Cells>{};
}

}  // namespace council

#include "indexer/extract/pdf_table_row.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string>
#include <utility>

namespace council {
namespace {

// A cell's printed lines, from top to bottom.
using Lines = std::vector<const Cell*>;

bool has_letters(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
  });
}

bool begins_with_bullet(const Cell* cell) {
  constexpr std::size_t longest_bullet = 4;
  const std::string first = cell->text.substr(0, cell->text.find(' '));
  return first.size() <= longest_bullet && !has_letters(first) && first != "&" &&
         first != "/" && first != "%";
}

// "a) approve the award", "www.council.example": neither goes on with a sentence.
bool begins_anew(const Cell& cell) {
  constexpr std::size_t longest_label = 7;
  const std::string first = cell.text.substr(0, cell.text.find(' '));
  const bool is_label = first.size() <= longest_label && first != cell.text &&
                        (first.back() == ')' || first.back() == '.');
  const bool is_address = first.find('@') != std::string::npos ||
                          first.starts_with("www.") || first.starts_with("http");
  return is_label || is_address || begins_with_bullet(&cell);
}

// The columns that printed lines share: no text stands between them.
class Grid {
 public:
  Grid(std::span<const Cells> lines, double right_edge) : right_edge_{right_edge} {
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

  [[nodiscard]] std::size_t size() const { return columns_.size(); }
  [[nodiscard]] double width(std::size_t column) const {
    return columns_[column].right - columns_[column].left;
  }
  [[nodiscard]] double width() const {
    return columns_.back().right - columns_.front().left;
  }

  [[nodiscard]] std::size_t column_of(const Cell& cell) const {
    const auto after = std::upper_bound(
        columns_.begin(), columns_.end(), cell.box.left,
        [](double left, const Strip& strip) { return left < strip.left; });
    return static_cast<std::size_t>(after - columns_.begin()) - 1;
  }

  // Whether `cell`, in this column, goes on with the sentence of the one above it.
  [[nodiscard]] bool continues(const Cell& above, const Cell& cell,
                               std::size_t column) const {
    const double limit = column + 1 == size()
                             ? right_edge_
                             : columns_[column + 1].left - static_cast<double>(cell.size);
    const bool is_closed = above.text.ends_with(':') || !has_letters(above.text);
    return !is_closed && !begins_anew(cell) &&
           (begins_in_lower_case(cell) || was_full(above, cell, limit));
  }

 private:
  static constexpr double narrowest_gutter = 1;  // points

  struct Strip {
    double left;
    double right;
  };

  std::vector<Strip> columns_;
  double right_edge_;
};

// Every cell of the line stands for itself: a row of single lines.
bool is_whole_row(const Cells& cells, const Grid& grid) {
  return cells.size() == grid.size() &&
         std::all_of(cells.begin(), cells.end(), [](const Cell& cell) {
           return begins_anew(cell) || !begins_in_lower_case(cell);
         });
}

// Of labels, "a)", "12.": each begins a row.
bool is_narrow(const Grid& grid, const Cell& cell) {
  constexpr double widest_label = 2.5;  // in font sizes
  return grid.width(0) < widest_label * static_cast<double>(cell.size);
}

std::vector<Lines> gather_columns(std::span<const Cells> lines, const Grid& grid) {
  std::vector<Lines> columns(grid.size());
  for (const Cells& cells : lines) {
    for (const Cell& cell : cells) {
      columns[grid.column_of(cell)].push_back(&cell);
    }
  }
  return columns;
}

// How the lines of a column follow each other.
struct Flow {
  std::size_t below = 0;      // lines below the first, without points of a list
  std::size_t continued = 0;  // of them
};

Flow find_flow(const Lines& lines, std::size_t column, const Grid& grid) {
  Flow flow;
  for (std::size_t at = 1; at < lines.size(); ++at) {
    if (!begins_with_bullet(lines[at])) {
      ++flow.below;
      flow.continued += grid.continues(*lines[at - 1], *lines[at], column) ? 1U : 0U;
    }
  }
  return flow;
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
bool reads_as_cells(const std::vector<Lines>& columns, const Grid& grid) {
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
  WrappedRow(std::vector<Lines> columns, const Grid& grid)
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
                          std::any_of(lines.begin(), lines.end(), begins_with_bullet);
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
  const Grid& grid_;
  std::size_t tall_;
};

}  // namespace

bool is_figure(const Cell& cell) {
  const std::string& text = cell.text;
  const auto count = [&](int (*is_kind)(int)) {
    return std::count_if(text.begin(), text.end(), [&](char c) {
      return is_kind(static_cast<unsigned char>(c)) != 0;
    });
  };
  const auto digits = count(std::isdigit);
  const bool is_year = digits >= 4 && text.find_first_not_of("0123456789") >= 4 &&
                       (digits == 4 || text[4] == '/');
  const bool is_unit = text.starts_with("\xC2\xA3") &&  // "£000s"
                       text.find_first_of("123456789") == std::string::npos;
  return text.find(' ') == std::string::npos && digits > 0 && !is_year && !is_unit &&
         (count(std::isalpha) == 0 || text.starts_with("\xC2\xA3"));
}

bool was_full(const Cell& above, const Cell& cell, double limit) {
  return above.bold == cell.bold &&
         above.box.right + 0.25 * static_cast<double>(cell.size) + cell.first_word >
             limit;
}

bool begins_in_lower_case(const Cell& cell) {
  return std::islower(static_cast<unsigned char>(cell.text.front())) != 0;
}

std::vector<std::span<const Cells>> split_rows(std::span<const Cells> lines,
                                               double right_edge) {
  const Grid grid{lines, right_edge};
  std::vector<std::span<const Cells>> rows;
  std::size_t first = 0;
  const Cell* label = nullptr;  // the last line in the first column
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const Cell& cell = lines[at].front();
    const bool has_label = grid.column_of(cell) == 0;
    const bool is_new_label = has_label && label != nullptr &&
                              !begins_with_bullet(&cell) &&
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
  const Grid grid{lines, right_edge};
  if (lines.size() < 2 || grid.size() < 2 || grid.column_of(lines.front().front()) != 0) {
    return {};
  }
  std::vector<Lines> columns = gather_columns(lines, grid);
  if (!reads_as_cells(columns, grid)) {
    return {};
  }
  return WrappedRow{std::move(columns), grid}.lines();
}

}  // namespace council

#include "indexer/extract/pdf_table.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>

namespace council {
namespace {

void append(const Run& run, Cell& cell) {
  for (const PdfWord& word : run.words) {
    cell.text += cell.text.empty() ? "" : " ";
    cell.text += word.text;
    cell.bold = cell.bold && word.bold;
  }
  cell.box = united(cell.box, run.box);
  cell.size = std::max(cell.size, run.size);
}

Cell begin_cell(const Run& run) {
  return {.text = {},
          .box = run.box,
          .first_word = run.words.front().box.width(),
          .size = 0,
          .bold = true};
}

using Cells = std::vector<Cell>;

bool is_bullet(const Run& run) {
  constexpr std::size_t longest_character = 4;
  const std::string& text = run.words.front().text;
  return run.words.size() == 1 && text.size() <= longest_character &&
         std::none_of(text.begin(), text.end(), [](char c) {
           const auto byte = static_cast<unsigned char>(c);
           return std::isalnum(byte) != 0 || byte == 0xC3;  // 0xC3: Latin-1 letters
         });
}

bool has_digit_at(const std::string& text, std::size_t at) {
  return std::isdigit(static_cast<unsigned char>(text[at])) != 0;
}

// "836.6  1,429,506.8": figures stand close together in a wide table.
bool are_figures(const Run& left, const Run& right) {
  const std::string& last = left.words.back().text;
  const std::string& first = right.words.front().text;
  return has_digit_at(last, last.size() - 1) && right.words.size() == 1 &&
         has_digit_at(first, first.size() - 1) && left.words.size() == 1;
}

double gap_between(const Run& left, const Run& right) {
  return right.box.left - left.box.right;
}

bool parts_cells(const Run& left, const Run& right) {
  constexpr double cell_gap = 0.7;  // in font sizes
  constexpr double figure_gap = 0.3;
  const double gap = gap_between(left, right) / static_cast<double>(right.size);
  return !is_bullet(left) && gap > (are_figures(left, right) ? figure_gap : cell_gap);
}

// Whether single words stand in equal distances from run `at` on: a justified line, which
// happens to be short of words.
bool is_stretched(const RunList& runs, std::size_t at) {
  constexpr std::size_t fewest_words = 3;
  constexpr double alike = 1.2;
  double narrowest = std::numeric_limits<double>::max();
  double widest = 0;
  for (std::size_t next = at + 1; next < runs.size(); ++next) {
    const double gap = gap_between(*runs[next - 1], *runs[next]);
    narrowest = std::min(narrowest, gap);
    widest = std::max(widest, gap);
  }
  return runs.size() - at >= fewest_words && narrowest > 0 &&
         widest < alike * narrowest &&
         std::all_of(runs.begin() + static_cast<std::ptrdiff_t>(at), runs.end(),
                     [](const Run* run) { return run->words.size() == 1; });
}

Cells make_cells(const Row& row) {
  // A label may stand before the stretched words: "2.   Declarations   of   Interest".
  const std::size_t stretched = is_stretched(row.runs, 0)   ? 0
                                : is_stretched(row.runs, 1) ? 1
                                                            : row.runs.size();
  Cells cells;
  for (std::size_t at = 0; at < row.runs.size(); ++at) {
    const Run& run = *row.runs[at];
    if (at == 0 || (at <= stretched && parts_cells(*row.runs[at - 1], run))) {
      cells.push_back(begin_cell(run));
    }
    append(run, cells.back());
  }
  return cells;
}

// The cell of `above` under which `cell` stands: neither reaches into a neighbour's
// column, and both begin or are centred at one place.
std::optional<std::size_t> find_column(const Cells& above, const Cell& cell) {
  constexpr double same_edge = 3;
  constexpr double same_middle = 6;
  for (std::size_t at = 0; at < above.size(); ++at) {
    const double middle = (above[at].box.left + above[at].box.right) / 2;
    const bool lines_up =
        std::abs(above[at].box.left - cell.box.left) < same_edge ||
        std::abs(middle - (cell.box.left + cell.box.right) / 2) < same_middle;
    const bool clear_on_left = at == 0 || cell.box.left > above[at - 1].box.right;
    const bool clear_on_right =
        at + 1 == above.size() || cell.box.right < above[at + 1].box.left;
    if (lines_up && clear_on_left && clear_on_right) {
      return at;
    }
  }
  return std::nullopt;
}

bool begins_in_lower_case(const Cell& cell) {
  return std::islower(static_cast<unsigned char>(cell.text.front())) != 0;
}

// Decides which rows go on with the cells of the row above.
class Wrapping {
 public:
  explicit Wrapping(double right_edge) : right_edge_{right_edge} {}

  // The column of each of `below`'s cells, or nothing when `below` is a row of its own.
  [[nodiscard]] std::optional<std::vector<std::size_t>> find(const Cells& above,
                                                             const Cells& below) const {
    if (above.size() < 2 || below.size() > above.size()) {
      return std::nullopt;
    }
    // Where every cell goes on, only a sentence that does tells a wrapped row from the
    // next row.
    if (below.size() == above.size() &&
        std::none_of(below.begin(), below.end(), begins_in_lower_case)) {
      return std::nullopt;
    }
    std::vector<std::size_t> columns;
    for (const Cell& cell : below) {
      const std::optional<std::size_t> column = find_column(above, cell);
      if (!column || !was_full(above, *column, cell)) {
        return std::nullopt;
      }
      columns.push_back(*column);
    }
    return columns;
  }

 private:
  // Whether the first word of `cell` had no room left at the end of the line above it.
  [[nodiscard]] bool was_full(const Cells& above, std::size_t column,
                              const Cell& cell) const {
    const Cell& full = above[column];
    const double size = static_cast<double>(cell.size);
    const double limit =
        column + 1 == above.size() ? right_edge_ : above[column + 1].box.left - size;
    return full.bold == cell.bold &&
           full.box.right + 0.25 * size + cell.first_word > limit;
  }

  double right_edge_;
};

void join(const Cells& below, const std::vector<std::size_t>& columns, Cells& above) {
  for (std::size_t at = 0; at < below.size(); ++at) {
    Cell& cell = above[columns[at]];
    cell.text += ' ';
    cell.text += below[at].text;
    cell.box = below[at].box;
    cell.size = std::max(cell.size, below[at].size);
  }
}

void add_line(const Cells& cells, PageBuilder& page) {
  std::string text;
  LineStyle style{.bold = true};
  for (const Cell& cell : cells) {
    text += text.empty() ? "" : "\t";
    text += cell.text;
    style.bold = style.bold && cell.bold;
    style.size = std::max(style.size, cell.size);
  }
  page.add_line(text, style);
}

double find_right_edge(const std::vector<Row>& rows) {
  double edge = std::numeric_limits<double>::lowest();
  for (const Row& row : rows) {
    edge = std::max(edge, row.box.right);
  }
  return edge;
}

}  // namespace

void add_rows(const std::vector<Row>& rows, PageBuilder& page) {
  const double leading = find_leading(rows);
  const Wrapping wrapping{find_right_edge(rows)};
  Cells open;
  page.add_gap();
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const bool apart = at > 0 && has_gap(rows[at - 1], rows[at], leading);
    Cells cells = make_cells(rows[at]);
    const auto columns = apart ? std::nullopt : wrapping.find(open, cells);
    if (columns) {
      join(cells, *columns, open);
      continue;
    }
    if (!open.empty()) {
      add_line(open, page);
    }
    if (apart) {
      page.add_gap();
    }
    open = std::move(cells);
  }
  if (!open.empty()) {
    add_line(open, page);
  }
}

}  // namespace council

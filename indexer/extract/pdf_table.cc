#include "indexer/extract/pdf_table.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstddef>
#include <limits>
#include <map>
#include <optional>
#include <span>

#include "indexer/extract/pdf_cell.h"
#include "indexer/extract/pdf_table_row.h"

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

// The left edges of a table's columns: several rows have a run that begins there.
class ColumnEdges {
 public:
  explicit ColumnEdges(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
      for (std::size_t at = 1; at < row.runs.size(); ++at) {
        ++counts_[place_of(*row.runs[at])];
      }
    }
  }

  [[nodiscard]] bool has(const Run& run) const {
    constexpr int enough = 3;
    int count = 0;
    for (long place = place_of(run) - 1; place <= place_of(run) + 1; ++place) {
      const auto found = counts_.find(place);
      count += found == counts_.end() ? 0 : found->second;
    }
    return count >= enough;
  }

 private:
  static long place_of(const Run& run) { return std::lround(run.box.left); }

  std::map<long, int> counts_;
};

bool parts_cells(const Run& left, const Run& right, const ColumnEdges& edges) {
  constexpr double cell_gap = 0.7;  // in font sizes
  constexpr double narrow_gap = 0.3;
  const bool may_be_narrow = are_figures(left, right) || edges.has(right);
  const double gap = gap_between(left, right) / static_cast<double>(right.size);
  return !is_bullet(left) && gap > (may_be_narrow ? narrow_gap : cell_gap);
}

// Whether the words from run `at` on stand in equal distances: a justified line, which
// happens to be short of words.
bool is_stretched(const RunList& runs, std::size_t at) {
  constexpr std::size_t fewest_words = 4;
  constexpr double alike = 1.2;
  double narrowest = std::numeric_limits<double>::max();
  double widest = 0;
  std::size_t words = 0;
  const PdfWord* before = nullptr;
  for (; at < runs.size(); ++at) {
    for (const PdfWord& word : runs[at]->words) {
      if (has_digit_at(word.text, word.text.size() - 1)) {
        return false;  // figures stand in equal distances, too
      }
      const double gap =
          before == nullptr ? narrowest : word.box.left - before->box.right;
      narrowest = std::min(narrowest, gap);
      widest = before == nullptr ? widest : std::max(widest, gap);
      before = &word;
      ++words;
    }
  }
  return words >= fewest_words && narrowest > 0 && widest < alike * narrowest;
}

Cells make_cells(const Row& row, const ColumnEdges& edges) {
  // A label may stand before the stretched words: "2.   Declarations   of   Interest".
  const std::size_t stretched = is_stretched(row.runs, 0)   ? 0
                                : is_stretched(row.runs, 1) ? 1
                                                            : row.runs.size();
  Cells cells;
  for (std::size_t at = 0; at < row.runs.size(); ++at) {
    const Run& run = *row.runs[at];
    if (at == 0 || (at <= stretched && parts_cells(*row.runs[at - 1], run, edges))) {
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
      if (!column || !is_full(above, *column, cell) ||
          (is_figure(cell) && (below.size() > 1 || is_figure(above[*column])))) {
        return std::nullopt;
      }
      columns.push_back(*column);
    }
    return columns;
  }

 private:
  // Whether the first word of `cell` had no room left at the end of the line above it.
  [[nodiscard]] bool is_full(const Cells& above, std::size_t column,
                             const Cell& cell) const {
    return was_full(above[column], cell,
                    column + 1 == above.size()
                        ? right_edge_
                        : above[column + 1].box.left - static_cast<double>(cell.size));
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

double find_right_edge(const std::vector<Row>& rows) {
  double edge = std::numeric_limits<double>::lowest();
  for (const Row& row : rows) {
    edge = std::max(edge, row.box.right);
  }
  return edge;
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

// Sets lines between which there is no room.
class GroupSetter {
 public:
  GroupSetter(double right_edge, PageBuilder& page)
      : right_edge_{right_edge}, wrapping_{right_edge}, page_{page} {}

  void set(std::span<const Cells> lines) {
    std::size_t done = 0;
    std::size_t at = 0;
    for (const std::span<const Cells> row : split_rows(lines, right_edge_)) {
      const std::vector<Cells> unwrapped = unwrap_row(row, right_edge_);
      if (!unwrapped.empty()) {
        set_plain(lines.subspan(done, at - done));
        set_row(unwrapped);
        done = at + row.size();
      }
      at += row.size();
    }
    set_plain(lines.subspan(done));
  }

 private:
  void set_row(const std::vector<Cells>& lines) {
    for (const Cells& cells : lines) {
      cells.empty() ? page_.add_gap() : add_line(cells, page_);
    }
  }

  // Line by line, but for cells that clearly go on.
  void set_plain(std::span<const Cells> lines) {
    if (lines.empty()) {
      return;
    }
    Cells open = lines.front();
    for (const Cells& cells : lines.subspan(1)) {
      if (const auto columns = wrapping_.find(open, cells)) {
        join(cells, *columns, open);
      } else {
        add_line(open, page_);
        open = cells;
      }
    }
    add_line(open, page_);
  }

  double right_edge_;
  Wrapping wrapping_;
  PageBuilder& page_;
};

}  // namespace

void add_rows(const std::vector<Row>& rows, PageBuilder& page) {
  const double leading = find_leading(rows);
  const ColumnEdges edges{rows};
  GroupSetter setter{find_right_edge(rows), page};
  std::vector<Cells> group;
  page.add_gap();
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (at > 0 && has_gap(rows[at - 1], rows[at], leading)) {
      setter.set(group);
      group.clear();
      page.add_gap();
    }
    group.push_back(make_cells(rows[at], edges));
  }
  setter.set(group);
}

}  // namespace council

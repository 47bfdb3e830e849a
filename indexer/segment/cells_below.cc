#include "indexer/segment/cells_below.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/attendance_table.h"
#include "indexer/segment/list_heading.h"
#include "indexer/segment/make_line.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

constexpr std::size_t longest_cell = 90;

// The next line that holds a cell, or lines.size().
std::size_t next_cell(Lines lines, std::size_t at) {
  constexpr std::size_t most_blanks = 3;
  for (std::size_t i = at + 1; i < std::min(lines.size(), at + 2 + most_blanks); ++i) {
    if (!lines[i].blank() && !lines[i].furniture) {
      const bool is_cell = lines[i].text.size() <= longest_cell &&
                           lines[i].text.find('\t') == std::string::npos;
      return is_cell ? i : lines.size();
    }
  }
  return lines.size();
}

// "Member" over "Membership Group".
bool heads_cells(Lines lines, std::size_t at, std::size_t below) {
  constexpr std::size_t longest_head = 20;
  constexpr std::size_t most_words = 3;
  const std::string& first = lines[at].text;
  if (first.empty() || first.size() > longest_head || below >= lines.size() ||
      first.find('\t') != std::string::npos ||
      count_words(lines[below].text) > most_words || lines[below].text.front() == '(') {
    return false;
  }
  // "Trustees" over "Present" heads a list of them.
  return heads_attendance_table(first + '\t' + lines[below].text) &&
         !find_attendance_label(lines[below]);
}

// "Ann Bee (Chair)" over what Ann Bee stands for.
bool is_row(Lines lines, std::size_t at, std::size_t below) {
  return at < lines.size() && below < lines.size() && is_list_of_names(lines[at].text) &&
         !find_attendance_label(lines[at]) && !find_attendance_label(lines[below]) &&
         !honorific_at(lines[below].text, 0);
}

// "Carl Dee", not "Primary Schools - Headteacher".
bool is_name(std::string_view cell) {
  return is_list_of_names(cell) && !names_an_office(cell) && !names_an_organisation(cell);
}

// "Carl Dee" below "Ann Bee", where what stands below him is told of him, and another
// name below that: the cell of Ann Bee is empty.
bool lacks_cell(Lines lines, std::size_t below) {
  const std::size_t note = next_cell(lines, below);
  const std::size_t next = next_cell(lines, note);
  return next < lines.size() && is_name(lines[below].text) &&
         !is_name(lines[note].text) && !find_attendance_label(lines[note]) &&
         is_list_of_names(lines[next].text);
}

// "Non-Schools Members" over the heading of the next table.
bool heads_next_table(Lines lines, std::size_t at) {
  const std::size_t below = next_cell(lines, at);
  return at < lines.size() && below < lines.size() &&
         (lines[at].text.ends_with(" Members") || lines[at].text.ends_with(" MEMBERS")) &&
         find_attendance_label(lines[below]);
}

class RowJoiner {
 public:
  explicit RowJoiner(Lines lines) : lines_{lines} {}

  std::vector<Line> run() {
    constexpr std::size_t head_lines = 300;
    for (std::size_t at = 0; at < std::min(head_lines, lines_.size()); ++at) {
      const std::size_t below = next_cell(lines_, at);
      if (heads_cells(lines_, at, below) && opens_rows(below)) {
        at = join_rows(join(at, below));
      } else if (!rows_.empty() && is_of_officer(at, below)) {
        at = join(at, below);
      }
    }
    if (!rows_.empty()) {
      copy_to(lines_.size());
    }
    return std::move(rows_);
  }

 private:
  static constexpr std::size_t reach = 30;

  // Rows, and no list with a name on each line: few of the second cells read as names.
  [[nodiscard]] bool opens_rows(std::size_t head) const {
    constexpr std::size_t most_rows = 10;
    std::size_t rows = 0;
    std::size_t names = 0;  // that are second cells
    std::size_t name = next_cell(lines_, head);
    std::size_t below = next_cell(lines_, name);
    for (; rows < most_rows && is_row(lines_, name, below); ++rows) {
      const bool lacks = lacks_cell(lines_, below);
      names += !lacks && is_name(lines_[below].text) ? 1U : 0U;
      name = lacks ? below : next_cell(lines_, below);
      below = next_cell(lines_, name);
    }
    return names * 2 < rows;
  }

  // "Eve Eff" over "Business Adviser", in a list below the tables.
  [[nodiscard]] bool is_of_officer(std::size_t at, std::size_t below) const {
    return at - done_ <= reach && is_row(lines_, at, below) &&
           names_an_office(lines_[below].text);
  }

  // The last line of the rows below the line `last`.
  std::size_t join_rows(std::size_t last) {
    std::size_t name = next_cell(lines_, last);
    std::size_t below = next_cell(lines_, name);
    while (is_row(lines_, name, below)) {
      last = lacks_cell(lines_, below) ? name : join(name, below);
      name = next_cell(lines_, last);
      below = next_cell(lines_, name);
    }
    if (heads_next_table(lines_, name)) {
      copy_to(name);
      done_ = name + 1;
      return name;
    }
    return last;
  }

  // Both lines as one; the second of them.
  std::size_t join(std::size_t at, std::size_t below) {
    copy_to(at);
    rows_.push_back(with_text(lines_[at], lines_[at].text + '\t' + lines_[below].text));
    done_ = below + 1;
    return below;
  }

  void copy_to(std::size_t end) {
    rows_.insert(rows_.end(), lines_.begin() + static_cast<std::ptrdiff_t>(done_),
                 lines_.begin() + static_cast<std::ptrdiff_t>(end));
  }

  Lines lines_;
  std::vector<Line> rows_;
  std::size_t done_ = 0;  // lines that are in `rows_`
};

}  // namespace

std::vector<Line> with_cells_in_rows(Lines lines) {
  return RowJoiner{lines}.run();
}

}  // namespace council

#include "indexer/segment/side_headings.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/make_line.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/people_row.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr int narrowest = 14;  // of the titles' column
constexpr int widest = 60;
constexpr int margin = 8;
constexpr std::size_t most_title_lines = 24;  // what goes on longer is no title
constexpr std::string_view gap = "  ";

bool has_text(const Line& line) {
  return !line.blank() && !line.furniture;
}

// The byte of `raw` at which its column `column` begins, or npos where it is shorter.
std::size_t byte_at(std::string_view raw, int column) {
  std::size_t at = 0;
  for (int passed = 0; at < raw.size(); ++at) {
    const bool opens = (static_cast<unsigned char>(raw[at]) & 0xC0U) != 0x80;
    if (opens && passed++ == column) {
      return at;
    }
  }
  return npos;
}

// How many columns the text takes.
int width_of(std::string_view text) {
  return static_cast<int>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

bool is_number(std::string_view text) {
  const auto label = find_number_label(text);
  return label && label->size == text.size();
}

// The cells of a line of columns, with the bytes before each.
std::vector<std::pair<std::size_t, std::string_view>> cells_of(std::string_view raw) {
  std::vector<std::pair<std::size_t, std::string_view>> cells;
  for (std::size_t at = raw.find_first_not_of(' '); at != npos;) {
    const std::size_t end = std::min(raw.find(gap, at), raw.size());
    cells.emplace_back(at, raw.substr(at, end - at));
    at = raw.find_first_not_of(' ', end);
  }
  return cells;
}

// The column at which a line begins, or, behind a title at the margin and a number on
// either side of it, the text beside that.
int text_column(const Line& line) {
  if (line.indent > margin) {
    return line.indent;
  }
  bool is_behind_title = false;
  for (const auto& [at, cell] : cells_of(line.raw)) {
    if (is_behind_title && !is_number(cell)) {
      return width_of(std::string_view{line.raw}.substr(0, at));
    }
    is_behind_title = is_behind_title || !is_number(cell);
  }
  return 0;
}

// Where the text of each page begins: the column of most lines, or one nearer to the
// left of half as many, since lists within the text stand further in.
std::map<int, int> find_text_columns(Lines lines) {
  std::map<int, std::map<int, int>> by_page;
  for (const Line& line : lines) {
    const int column = has_text(line) ? text_column(line) : 0;
    if (column >= narrowest && column <= widest) {
      ++by_page[line.page][column];
    }
  }
  std::map<int, int> columns;
  for (const auto& [page, counts] : by_page) {
    const int most = std::ranges::max_element(counts, {}, [](const auto& counted) {
                       return counted.second;
                     })->second;
    columns[page] = std::ranges::find_if(counts, [&](const auto& counted) {
                      return counted.second * 2 >= most;
                    })->first;
  }
  return columns;
}

// Whether a fifth of the lines stand far in: asked of all minutes, before their columns
// are looked for.
bool may_have_column(Lines lines) {
  std::size_t filled = 0;
  std::size_t far_in = 0;
  for (const Line& line : lines) {
    filled += has_text(line) ? 1U : 0U;
    far_in += has_text(line) && line.indent >= narrowest ? 1U : 0U;
  }
  return far_in * 5 >= filled;
}

// A line of the titles' column, and where the text beside it begins.
struct Cell {
  std::string number;
  std::string_view title;
  std::size_t text = npos;  // npos where nothing stands beside it
};

// Whether a word is more than the letters of a number, "Cou/142/11-12".
bool has_word(std::string_view title) {
  constexpr std::size_t shortest = 3;
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t end = std::min(title.find(' ', at), title.size());
    const std::string_view word = title.substr(at, end - at);
    if (word.size() >= shortest && word.find_first_of("0123456789/") == npos) {
      return true;
    }
    at = end + 1;
  }
  return false;
}

// "Lease of the        12", "12   Lease of the", "Lease of the": what opens a title.
std::optional<Cell> read_opening(std::string_view left) {
  Cell cell{.number = {}, .title = left};
  const std::size_t at = left.rfind(gap);
  const std::string_view behind =
      at == npos ? std::string_view{} : left.substr(at + gap.size());
  if (const auto label = find_number_label(behind);
      label && label->size == behind.size()) {
    cell.number = label->number;
    cell.title = trim(left.substr(0, at));
  } else if (const auto before = find_number_label(left)) {
    cell.number = before->number;
    cell.title = trim(left.substr(std::min(before->size, left.size())));
  }
  const bool is_title = has_word(cell.title) && cell.title.find(gap) == npos &&
                        ascii_lower(cell.title.front()) != cell.title.front();
  return is_title ? std::optional{std::move(cell)} : std::nullopt;
}

// What a line says in the column left of `column`.
std::optional<Cell> find_cell(const Line& line, int column) {
  if (!has_text(line) || line.indent > margin || line.raw.find('\t') != npos) {
    return std::nullopt;
  }
  const std::string_view raw = line.raw;
  const std::size_t text = byte_at(raw, column);
  const std::string_view left = raw.substr(0, text);
  if (!left.ends_with(gap) && text != npos) {
    return std::nullopt;
  }
  const bool is_cell = text == npos || raw[text] != ' ';
  return is_cell ? std::optional{Cell{.number = {}, .title = trim(left), .text = text}}
                 : std::nullopt;
}

// The lines of one title: from the first with a cell of it to behind the last.
struct Heading {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string number;
  std::string title;
};

class ColumnReader {
 public:
  explicit ColumnReader(Lines lines)
      : lines_{lines}, columns_{find_text_columns(lines)} {}

  std::vector<Heading> find_headings() const {
    std::vector<Heading> headings;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (auto heading = heading_at(at)) {
        at = heading->last - 1;
        headings.push_back(*std::move(heading));
      }
    }
    return headings;
  }

  // The column of the text on a line's page; 0 where the page has none.
  int column_of(const Line& line) const {
    const auto column = columns_.find(line.page);
    return column == columns_.end() ? 0 : column->second;
  }

  std::optional<Cell> cell_at(std::size_t at) const {
    const int column = column_of(lines_[at]);
    return column == 0 ? std::nullopt : find_cell(lines_[at], column);
  }

 private:
  std::optional<Heading> heading_at(std::size_t at) const {
    const auto cell = cell_at(at);
    const auto opening = cell ? read_opening(cell->title) : std::nullopt;
    if (!opening) {
      return std::nullopt;
    }
    Heading heading{.first = at,
                    .last = at + 1,
                    .number = opening->number,
                    .title = std::string{opening->title}};
    const std::size_t end = std::min(lines_.size(), at + most_title_lines);
    while (heading.last < end) {
      const auto next = cell_at(heading.last);
      if (!next || opens_next(heading, *next)) {
        break;
      }
      heading.title = joined_with(std::move(heading.title), next->title);
      ++heading.last;
    }
    const bool has_text = cell->text != npos || text_stands_at(heading.last);
    return has_text ? std::optional{std::move(heading)} : std::nullopt;
  }

  bool text_stands_at(std::size_t at) const {
    return at < lines_.size() && has_text(lines_[at]) &&
           lines_[at].indent == column_of(lines_[at]);
  }

  // "Roads            None." close below "Water            None.": the next title.
  bool opens_next(const Heading& heading, const Cell& cell) const {
    constexpr std::size_t short_text = 40;
    const Line& above = lines_[heading.last - 1];
    if (lines_[heading.last].page != above.page || cell.title.find(gap) != npos) {
      return true;
    }
    const std::size_t text = byte_at(above.raw, column_of(above));
    return heading.number.empty() && cell.text != npos && text != npos &&
           text + short_text > above.raw.size() && above.raw.ends_with('.') &&
           ascii_lower(cell.title.front()) != cell.title.front();
  }

  Lines lines_;
  std::map<int, int> columns_;
};

// Those who came stand in the same columns above the items, without a number.
std::vector<Heading> without_people(Lines lines, const ColumnReader& reader,
                                    std::vector<Heading> headings) {
  const auto names_people = [&](const Heading& heading) {
    const std::string_view raw = lines[heading.first].raw;
    const std::size_t text = byte_at(raw, reader.column_of(lines[heading.first]));
    return heading.number.empty() &&
           is_people_row(heading.title,
                         text == npos ? std::string_view{} : trim(raw.substr(text)));
  };
  headings.erase(headings.begin(), std::ranges::find_if_not(headings, names_people));
  return headings;
}

// Whether the text of most titles goes on below them, and nothing else does.
bool is_form(Lines lines, const ColumnReader& reader,
             const std::vector<Heading>& headings) {
  constexpr std::size_t fewest = 4;
  constexpr std::size_t fewest_long = 3;
  if (headings.size() < fewest) {
    return false;
  }
  std::size_t within = 0;
  std::size_t others = 0;
  std::size_t high = 0;
  for (std::size_t at = headings.front().first; at < headings.back().last; ++at) {
    if (has_text(lines[at])) {
      const bool is_within = lines[at].indent >= reader.column_of(lines[at]);
      within += is_within ? 1U : 0U;
      others += is_within || reader.cell_at(at) ? 0U : 1U;
    }
  }
  for (const Heading& heading : headings) {
    const std::size_t below = heading.first + 1;
    high += below < lines.size() && has_text(lines[below]) ? 1U : 0U;
  }
  return high >= fewest_long && within >= fewest_long &&
         others * 8 <= within + headings.size();
}

// Writes the lines of the paper with each title over its text.
class Writer {
 public:
  Writer(Lines lines, const ColumnReader& reader) : lines_{lines}, reader_{reader} {}

  // The lines above the first title.
  void keep_lines(std::size_t last) {
    found_.lines.assign(lines_.begin(),
                        lines_.begin() + static_cast<std::ptrdiff_t>(last));
  }

  // The lines from `first` on, none of them of a title's column.
  void add_lines(std::size_t first, std::size_t last) {
    for (std::size_t at = first; at < last; ++at) {
      const std::string& raw = lines_[at].raw;
      const int column = reader_.column_of(lines_[at]);
      add_text(lines_[at],
               lines_[at].indent < column
                   ? 0
                   : std::min(static_cast<std::size_t>(column),
                              std::min(raw.find_first_not_of(' '), raw.size())));
    }
  }

  void add_heading(const Heading& heading) {
    SectionStart start;
    start.line = found_.lines.size();
    start.body = start.line + 1;
    std::string printed = heading.title;
    printed.resize(printed.find_last_not_of(": ") + 1);
    start.title = printed;
    if (!heading.number.empty()) {
      start.number = heading.number;
      printed.insert(0, heading.number + ' ');
    }
    found_.starts.push_back(std::move(start));
    const Line& line = lines_[heading.first];
    found_.lines.push_back(make_line(line.number, line.page, printed, line.style));
    found_.lines.back().whole = true;
    for (std::size_t at = heading.first; at < heading.last; ++at) {
      add_text(lines_[at], byte_at(lines_[at].raw, reader_.column_of(lines_[at])));
    }
  }

  SideHeadings take() { return std::move(found_); }

 private:
  // What a line says from the byte `from` on.
  void add_text(const Line& line, std::size_t from) {
    if (from == npos) {
      return;
    }
    found_.lines.push_back(make_line(
        line.number, line.page, std::string_view{line.raw}.substr(from), line.style));
    found_.lines.back().furniture = line.furniture;
  }

  Lines lines_;
  const ColumnReader& reader_;
  SideHeadings found_;
};

}  // namespace

SideHeadings find_side_headings(Lines lines) {
  if (!may_have_column(lines)) {
    return {};
  }
  const ColumnReader reader{lines};
  const std::vector<Heading> headings =
      without_people(lines, reader, reader.find_headings());
  if (!is_form(lines, reader, headings)) {
    return {};
  }
  std::size_t done = headings.front().first;
  Writer writer{lines, reader};
  writer.keep_lines(done);
  for (const Heading& heading : headings) {
    writer.add_lines(done, heading.first);
    writer.add_heading(heading);
    done = heading.last;
  }
  writer.add_lines(done, lines.size());
  return writer.take();
}

}  // namespace council

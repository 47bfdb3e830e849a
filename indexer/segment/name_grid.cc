#include "indexer/segment/name_grid.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/attendance_table.h"
#include "indexer/segment/make_line.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/ward_or_party.h"

namespace council {
namespace {

constexpr std::size_t head_lines = 100;

// How a cell shows that it is a name.
enum class Shape : std::uint8_t {
  None,
  Titled,      // "Mrs A Bee"
  Initialled,  // "A Bee"
  Full         // "Ann Bee", which might be a place
};

Shape shape_of(std::string_view cell) {
  const std::string_view core = take_apart(cell).core;
  if (const auto title = title_of_name(core)) {
    return !title->plural && is_bare_name(core.substr(title->end), true) ? Shape::Titled
                                                                         : Shape::None;
  }
  if (core.find(' ') == std::string_view::npos || !is_bare_name(core) ||
      is_ward_or_party(core)) {
    return Shape::None;
  }
  const std::string_view first = first_word(core);
  return first.size() <= 2 || first.find('.') != std::string_view::npos
             ? Shape::Initialled
             : Shape::Full;
}

// A line of the grid: its label, if it opens with one, and its names.
struct GridRow {
  std::size_t line = 0;
  std::string_view label;
  std::vector<std::string_view> names;
};

bool is_label(std::string_view cell) {
  constexpr std::size_t longest = 50;
  return cell.size() <= longest &&
         (cell.ends_with(':') || is_attendance_phrase(std::string{cell} + ":"));
}

std::optional<GridRow> read_row(Lines lines, std::size_t at) {
  GridRow row{.line = at, .label = {}, .names = {}};
  for (const std::string_view cell : split_cells(lines[at].text)) {
    if (cell.empty()) {
      continue;
    }
    if (row.names.empty() && row.label.empty() && is_label(cell)) {
      row.label = cell;
    } else if (shape_of(cell) == Shape::None) {
      return std::nullopt;
    } else {
      row.names.push_back(cell);
    }
  }
  return row.names.empty() ? std::nullopt : std::optional{std::move(row)};
}

// The rows from a line on, one blank line between them or none; a label opens another
// list. Only the last may be one name alone.
std::vector<GridRow> rows_from(Lines lines, std::size_t at) {
  constexpr std::size_t most_blanks = 1;
  std::vector<GridRow> rows;
  std::size_t blanks = 0;
  for (; at < lines.size() && blanks <= most_blanks; ++at) {
    if (lines[at].blank()) {
      ++blanks;
      continue;
    }
    std::optional<GridRow> row = read_row(lines, at);
    if (!row || (!rows.empty() && !row->label.empty())) {
      break;
    }
    blanks = 0;
    rows.push_back(*std::move(row));
    if (rows.back().names.size() < 2) {
      break;
    }
  }
  return rows;
}

// "North Ash", "St Mary": a ward rather than a name.
bool opens_place(std::string_view cell) {
  return starts_with_any(cell, {"north", "south", "east", "west", "central", "upper",
                                "lower", "great", "little", "st", "saint", "old", "new"});
}

// "Carl Dee (Vice-Chair)": a note that no ward has.
bool has_note_of_person(std::string_view cell) {
  const SegmentParts parts = take_apart(cell);
  return !parts.brackets.empty() && (names_an_office(parts.brackets.front()) ||
                                     is_capital_code(parts.brackets.front()));
}

struct GridCount {
  std::size_t widest = 0;  // names in a row
  std::size_t titled = 0;  // cells by their shapes
  std::size_t initialled = 0;
  std::size_t full = 0;
  std::size_t initialled_later = 0;  // in other columns than the first
  std::size_t full_later = 0;
  bool has_place = false;  // in those, or the same words twice
  bool has_note = false;   // in those
};

// "Elm Parish", "Oak Parish": most of them end with one word.
bool end_alike(const std::map<std::string_view, std::size_t>& last_words,
               std::size_t cells) {
  return std::ranges::any_of(last_words, [&](const auto& word) {
    return word.second > 1 && word.second * 2 > cells;
  });
}

GridCount count_cells(const std::vector<GridRow>& rows) {
  GridCount count;
  std::size_t later = 0;
  std::set<std::string_view> seen;
  std::map<std::string_view, std::size_t> last_words;
  for (const GridRow& row : rows) {
    count.widest = std::max(count.widest, row.names.size());
    for (std::size_t i = 0; i < row.names.size(); ++i) {
      const Shape shape = shape_of(row.names[i]);
      count.titled += shape == Shape::Titled ? 1U : 0U;
      count.initialled += shape == Shape::Initialled ? 1U : 0U;
      count.full += shape == Shape::Full ? 1U : 0U;
      if (i > 0) {
        count.initialled_later += shape == Shape::Initialled ? 1U : 0U;
        count.full_later += shape == Shape::Full ? 1U : 0U;
        count.has_place = count.has_place || opens_place(row.names[i]) ||
                          !seen.insert(row.names[i]).second;
        const std::string_view core = take_apart(row.names[i]).core;
        ++last_words[core.substr(core.rfind(' ') + 1)];
        ++later;
        count.has_note = count.has_note || has_note_of_person(row.names[i]);
      }
    }
  }
  count.has_place = count.has_place || end_alike(last_words, later);
  return count;
}

// Whether all cells are names. Initials in some and titles in the others tell it; so do,
// for names in full, three columns, a note, a last row that is shorter, or many rows.
bool are_names(const std::vector<GridRow>& rows) {
  constexpr std::size_t many_columns = 3;
  constexpr std::size_t many_rows = 4;
  const GridCount count = count_cells(rows);
  if (count.widest < 2) {
    return false;
  }
  if (count.full_later == 0) {
    return count.titled > 0 && count.initialled > 0 && count.full == 0;
  }
  // "J Bee<tab>Oak Hill" is a name and a place.
  const bool is_first_alone = count.initialled > 0 && count.initialled_later == 0;
  const bool may_be_title_and_place = count.titled > 0 && !count.has_note;
  if (count.has_place || may_be_title_and_place || is_first_alone) {
    return false;
  }
  const bool is_ragged = rows.size() > 1 && rows.back().names.size() < count.widest;
  return count.initialled_later > 0 || count.has_note || count.widest >= many_columns ||
         is_ragged || rows.size() >= many_rows;
}

// "Name<tab>Role" above the rows tells what their columns are.
bool is_below_head(Lines lines, std::size_t at) {
  while (at > 0 && lines[at - 1].blank()) {
    --at;
  }
  return at > 0 && heads_attendance_table(lines[at - 1].text);
}

std::string as_list(const GridRow& row) {
  std::string list{row.label};
  list += list.empty() ? "" : list.ends_with(':') ? " " : ": ";
  for (std::size_t i = 0; i < row.names.size(); ++i) {
    list += i == 0 ? "" : "; ";
    list += row.names[i];
  }
  return list;
}

}  // namespace

std::vector<Line> with_grids_as_lists(Lines lines) {
  std::vector<Line> listed;
  for (std::size_t at = 0; at < std::min(lines.size(), head_lines); ++at) {
    if (lines[at].text.find('\t') == std::string::npos || lines[at].furniture) {
      continue;
    }
    const std::vector<GridRow> rows = rows_from(lines, at);
    if (rows.empty()) {
      continue;
    }
    if (are_names(rows) && !is_below_head(lines, at)) {
      if (listed.empty()) {
        listed.assign(lines.begin(), lines.end());
      }
      for (const GridRow& row : rows) {
        listed[row.line] = with_text(std::move(listed[row.line]), as_list(row));
      }
    }
    at = rows.back().line;
  }
  return listed;
}

}  // namespace council

#include "indexer/segment/attendance_row.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "indexer/segment/attendance_lines.h"
#include "indexer/segment/name_list.h"
#include "indexer/segment/name_shape.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

using Cells = std::vector<std::string_view>;

// Not "MR", the initials of a row.
bool is_titled(std::string_view cell) {
  return title_of_name(cell).has_value();
}

// "Mrs A Bee", "C Dee Esq"
bool has_title(std::string_view cell) {
  const std::string_view core = take_apart(cell).core;
  return honorific_at(cell, 0) || core.ends_with(" Esq") || core.ends_with(" Esq.");
}

bool is_full_name(std::string_view cell) {
  const SegmentParts parts = take_apart(cell);
  return parts.core.find(' ') != std::string_view::npos && is_bare_name(parts.core) &&
         !names_an_office(parts.core);
}

// "Apologies", "A": who did not come.
bool marks_absence(std::string_view cell) {
  return has_at(cell, 0, "apolog") || equals_ignoring_case(cell, "absent") ||
         cell == "A" || equals_ignoring_case(cell, "apols");
}

// The first cell that has a title, before the mark of an absence; else the first, or the
// second where the first is no name.
std::size_t name_cell(const Cells& cells) {
  const auto mark = std::find_if(cells.begin(), cells.end(), marks_absence);
  const auto titled = std::find_if(cells.begin(), mark, is_titled);
  if (titled != mark) {
    return static_cast<std::size_t>(titled - cells.begin());
  }
  const bool is_second =
      cells.size() > 1 && !is_full_name(cells[0]) && is_full_name(cells[1]);
  return is_second ? 1 : 0;
}

// "Sheafton CC": a council by its initials; "LSEP" alone, too long for a person's.
bool ends_in_code(std::string_view cell) {
  constexpr std::size_t shortest_alone = 4;
  const std::string_view core = take_apart(cell).core;
  if (core.size() >= shortest_alone && is_acronym(core)) {
    return true;
  }
  const std::string_view last = core.substr(core.rfind(' ') + 1);
  return last.size() < core.size() &&
         (is_capital_code(last) ||
          (is_acronym(last) && upper_case_share(core.substr(0, core.rfind(' '))) < 0.5));
}

void read_cell(Person& person, std::string_view cell) {
  if (marks_absence(cell)) {
    person.attendance = Attendance::Apology;
  } else if (names_an_office(cell)) {
    person.role = person.role.value_or(std::string{cell});
  } else if (names_an_organisation(cell) || ends_in_code(cell)) {
    person.organisation = person.organisation.value_or(std::string{cell});
  }
}

// "S Boughton<tab>E M Gadsby": initials and surnames, notes aside, in every cell.
bool are_all_initialled(std::string_view row) {
  std::size_t names = 0;
  for (const std::string_view cell : split_cells(row)) {
    if (cell.empty()) {
      continue;
    }
    const std::string_view core = take_apart(cell).core;
    const std::string_view first = core.substr(0, blank_end(core, 0));
    if (first.size() > 2 || first.size() == core.size() || !is_bare_name(core)) {
      return false;
    }
    ++names;
  }
  return names > 1;
}

// "GADD Irene<tab>HOLT Karl": surnames in capitals before forenames, in every cell.
bool are_all_surnames_first(std::string_view row) {
  std::size_t names = 0;
  for (const std::string_view cell : split_cells(row)) {
    const std::size_t end = blank_end(cell, 0);
    const std::size_t forename = skip_blanks(cell, end);
    const bool is_name = end > 2 && forename + 1 < cell.size() &&
                         upper_case_share(cell.substr(0, end)) >= 0.9 &&
                         upper_case_share(cell.substr(forename)) < 0.5 &&
                         is_bare_name(cell) && !has_digit(cell);
    if (!cell.empty() && !is_name) {
      return false;
    }
    names += cell.empty() ? 0U : 1U;
  }
  return names > 1;
}

// "Councillors A Bee<tab>C Dee"
bool opens_with_plural(std::string_view row) {
  const auto title = honorific_at(row, 0);
  return title && title->plural;
}

}  // namespace

std::string list_of_cells(std::string_view row, bool under_title) {
  std::string list;
  bool titled = under_title || opens_with_plural(row) || are_all_initialled(row) ||
                are_all_surnames_first(row);
  bool all_titled = true;
  std::size_t names = 0;
  for (const std::string_view cell : split_cells(row)) {
    if (cell.empty()) {
      continue;
    }
    if (list.empty() && is_title_line(cell)) {
      titled = true;
      list = std::string{cell} + " ";
      continue;
    }
    if (!starts_with_name(cell)) {
      return {};
    }
    all_titled = all_titled && has_title(cell);
    list += (names == 0 ? "" : "; ") + std::string{cell};
    ++names;
  }
  const bool is_list = names > 0 && (all_titled || titled);
  return is_list ? list : std::string{};
}

namespace {

// "Chief Executive" of a cell "(Chief Executive)".
std::string_view without_brackets(std::string_view cell) {
  const bool is_whole = cell.size() > 2 && cell.front() == '(' &&
                        cell.find(')') == cell.size() - 1 &&
                        cell.find('(', 1) == std::string_view::npos;
  const std::string_view inner = cell.substr(is_whole ? 1 : 0, cell.size() - 2);
  return is_whole && names_an_office(inner) ? inner : cell;
}

}  // namespace

std::vector<Person> read_people_row(std::string_view row) {
  Cells cells = split_cells(row);
  for (std::string_view& cell : cells) {
    cell = without_brackets(cell);
  }
  std::erase_if(cells, [](std::string_view cell) { return cell.empty(); });
  if (cells.empty()) {
    return {};
  }
  const std::size_t at = name_cell(cells);
  std::vector<NamedPerson> named = find_names(cells[at]);
  if (named.size() == 2 && cells[at].find('/') != std::string_view::npos) {
    return {std::move(named[0].person), std::move(named[1].person)};
  }
  if (named.size() != 1) {
    return {};
  }
  std::vector<Person> people{std::move(named.front().person)};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool is_substitute = i > at && people[0].attendance == Attendance::Apology &&
                               (is_titled(cells[i]) || is_full_name(cells[i]));
    std::vector<NamedPerson> substitute =
        is_substitute ? find_names(cells[i]) : std::vector<NamedPerson>{};
    if (substitute.size() == 1) {
      substitute.front().person.substitute_for = people[0].name;
      people.push_back(std::move(substitute.front().person));
    } else if (i != at) {
      read_cell(people[0], trim_segment(cells[i]));
    }
  }
  return people;
}

std::string with_title_joined(std::string_view row) {
  const std::size_t tab = row.find('\t');
  const auto title = honorific_at(row, 0);
  const bool is_title = tab != std::string_view::npos && title && !title->plural &&
                        skip_blanks(row, title->end) >= tab;
  if (!is_title || title->end > tab + 1) {
    return std::string{row};
  }
  return std::string{trim(row.substr(0, std::min(row.find(':'), tab)))} + " " +
         std::string{trim(row.substr(tab))};
}

std::string_view without_title_cell(std::string_view row) {
  const std::size_t tab = row.find('\t');
  const bool has_title =
      tab != std::string_view::npos && is_title_line(trim(row.substr(0, tab)));
  return has_title ? trim(row.substr(tab)) : row;
}

bool is_about_people(std::string_view label, std::string_view value) {
  return honorific_at(value, 0) || names_an_office(label) ||
         contains_any(label, {"members", "persons", "person", "representatives",
                              "councillors", "councillor", "officers", "remotely",
                              "virtually", "co-optees", "observers", "guests"});
}

std::string_view without_footnote(std::string_view text) {
  const std::size_t last = text.find_last_not_of("+*#^ \t");
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

}  // namespace council

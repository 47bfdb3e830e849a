#include "indexer/segment/attendance_columns.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/attendance_row.h"
#include "indexer/segment/name_words.h"
#include "indexer/segment/person_name.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

using Group = AttendanceLabel::Group;

// The cells as they are printed, empty ones too: of a row with tabs, or of Markdown.
std::vector<std::string> cells_of(const Line& line) {
  const bool is_markdown = line.raw.find('\t') == std::string::npos;
  const char border = is_markdown ? '|' : '\t';
  // An empty cell may open a row with tabs.
  std::string_view raw = line.raw;
  raw = is_markdown ? trim(raw) : raw.substr(0, raw.find_last_not_of(" \t\r\n") + 1);
  if (is_markdown && raw.starts_with('|')) {
    raw.remove_prefix(1);
  }
  std::vector<std::string> cells;
  while (true) {
    const std::size_t end = raw.find(border);
    cells.push_back(clean_line(trim(raw.substr(0, end))));
    if (end == std::string_view::npos) {
      return cells;
    }
    raw.remove_prefix(end + 1);
  }
}

bool has_cells(const Line& line) {
  return line.raw.find('\t') != std::string::npos ||
         trim(line.raw).find('|') != std::string_view::npos;
}

// What stands between gaps, and where.
struct GapCell {
  std::size_t start = 0;
  std::string text;
};

// The cells of a line that is set out like a page, by its gaps.
std::vector<GapCell> gap_cells(const Line& line) {
  constexpr std::string_view gap = "  ";
  const std::string_view raw = line.raw;
  std::vector<GapCell> cells;
  for (std::size_t at = raw.find_first_not_of(' '); at < raw.size();
       at = raw.find_first_not_of(' ', at)) {
    const std::size_t end = std::min(raw.find(gap, at), raw.size());
    cells.push_back({.start = at, .text = clean_line(raw.substr(at, end - at))});
    at = end;
  }
  return cells;
}

// Where the columns of a head start that gaps alone keep apart; empty of another.
std::vector<std::size_t> starts_of(const Line& head, std::size_t columns) {
  std::vector<std::size_t> starts;
  if (has_cells(head)) {
    return starts;
  }
  for (const GapCell& cell : gap_cells(head)) {
    starts.push_back(cell.start);
  }
  return starts.size() == columns ? starts : std::vector<std::size_t>{};
}

// The cells of a line below such a head, each below a start; empty where one is not.
std::vector<std::string> cells_below(const Line& line,
                                     const std::vector<std::size_t>& starts) {
  constexpr std::size_t most_off = 2;
  std::vector<std::string> cells(starts.size());
  for (GapCell& cell : gap_cells(line)) {
    const auto column = std::ranges::find_if(starts, [&](std::size_t start) {
      return cell.start + most_off >= start && cell.start <= start + most_off;
    });
    if (column == starts.end() || !starts_with_name(cell.text)) {
      return {};
    }
    cells[static_cast<std::size_t>(column - starts.begin())] = std::move(cell.text);
  }
  return cells;
}

bool is_rule(const std::vector<std::string>& cells) {
  return std::ranges::all_of(cells, [](const std::string& cell) {
    return cell.find_first_not_of(":-= ") == std::string::npos;
  });
}

std::optional<Attendance> attendance_of(const std::string& head) {
  Line line;
  line.text = line.match = line.raw = head + ":";
  const auto label = head.empty() ? std::nullopt : find_attendance_label(line);
  if (!label || !label->is_alone) {
    return std::nullopt;
  }
  switch (label->group) {
    case Group::Present:
      return Attendance::Present;
    case Group::Apology:
      return Attendance::Apology;
    case Group::Membership:
      return Attendance::Membership;
    case Group::Inherited:
      return Attendance::Present;
    case Group::Attending:
    case Group::Others:
      break;
  }
  return Attendance::Attending;
}

// What each column holds; empty unless all that have a head are such and two have one.
std::vector<std::optional<Attendance>> columns_of(const Line& line) {
  constexpr std::ptrdiff_t fewest = 2;
  const bool has_gaps = !has_cells(line) && line.text.find('\t') != std::string::npos;
  if (line.blank() || (!has_cells(line) && !has_gaps)) {
    return {};
  }
  std::vector<std::string> heads;
  if (has_gaps) {
    for (GapCell& cell : gap_cells(line)) {
      heads.push_back(std::move(cell.text));
    }
  } else {
    heads = cells_of(line);
  }
  std::vector<std::optional<Attendance>> columns;
  for (const std::string& head : heads) {
    columns.push_back(attendance_of(head));
    if (!head.empty() && !columns.back()) {
      return {};
    }
  }
  const auto headed = std::ranges::count_if(
      columns, [](const auto& column) { return column.has_value(); });
  return headed >= fewest ? columns : std::vector<std::optional<Attendance>>{};
}

}  // namespace

AttendanceColumns read_attendance_columns(Lines lines, std::size_t at) {
  constexpr std::size_t most_rows = 100;
  const std::vector<std::optional<Attendance>> columns = columns_of(lines[at]);
  AttendanceColumns table;
  if (columns.empty()) {
    return table;
  }
  const std::vector<std::size_t> starts = starts_of(lines[at], columns.size());
  table.end = at + 1;
  for (; table.end < lines.size() && table.end <= at + most_rows; ++table.end) {
    const Line& line = lines[table.end];
    if (line.blank() || (starts.empty() && !has_cells(line))) {
      break;
    }
    const std::vector<std::string> cells =
        starts.empty() ? cells_of(line) : cells_below(line, starts);
    if (cells.empty()) {
      break;
    }
    for (std::size_t i = 0; i < std::min(cells.size(), columns.size()); ++i) {
      if (!columns[i] || is_rule(cells)) {
        continue;
      }
      for (NamedPerson& named : find_names(cells[i])) {
        named.person.attendance = *columns[i];
        named.person.line = line.number;
        table.people.push_back(std::move(named.person));
      }
    }
  }
  return table;
}

namespace {

constexpr std::size_t head_lines = 60;
constexpr std::size_t fewest_rows = 3;

// What a cell says of the one whose row it is in.
std::optional<Attendance> status_of(std::string_view cell) {
  constexpr std::size_t longest = 36;
  if (cell.size() > longest) {
    return std::nullopt;
  }
  // "Present, as substitute", "Apologies, sent representative"
  cell = cell.substr(0, cell.find(", "));
  if (is_any_phrase(cell, {"present", "attended", "in attendance", "in person", "remote",
                           "virtual", "online", "via zoom", "via teams"})) {
    return Attendance::Present;
  }
  if (is_any_phrase(cell, {"apologies", "apology", "apols", "apologies received",
                           "apologies given", "apologies sent"})) {
    return Attendance::Apology;
  }
  return is_any_phrase(cell, {"absent", "not present", "no apologies", "did not attend"})
             ? std::optional{Attendance::Membership}
             : std::nullopt;
}

// The one whom the cells name, a label in front of them aside.
std::optional<Person> person_of(const std::vector<std::string>& cells, int line) {
  std::string row;
  for (const std::string& cell : cells) {
    const bool is_label = row.empty() && cell.ends_with(':');
    row += is_label || cell.empty() ? "" : (row.empty() ? "" : "\t") + cell;
  }
  std::vector<Person> people = starts_with_name(row.substr(0, row.find('\t')))
                                   ? read_people_row(row)
                                   : std::vector<Person>{};
  if (people.size() != 1) {
    return std::nullopt;
  }
  people.front().line = line;
  return std::move(people.front());
}

// "Cllr A Bee<tab>Chair<tab>Present"
std::optional<Person> read_status_row(const Line& line) {
  std::vector<std::string> cells = cells_of(line);
  const auto status = std::ranges::find_if(
      cells, [](const std::string& cell) { return status_of(cell).has_value(); });
  // "Cllr A Bee<tab>Apologies<tab>Cllr C Dee": with a substitute.
  const bool is_apart = status != cells.end() && status != cells.begin() &&
                        std::none_of(status, cells.end(), [](const std::string& cell) {
                          return honorific_at(cell, 0).has_value();
                        });
  if (!is_apart) {
    return std::nullopt;
  }
  const auto attendance = status_of(*status);
  cells.erase(status);
  std::optional<Person> person = person_of(cells, line.number);
  if (person) {
    person->attendance = *attendance;
  }
  return person;
}

// The columns of "Name<tab>Present<tab>Apologies"; empty of any other row.
std::vector<std::optional<Attendance>> marked_columns(
    const std::vector<std::string>& heads) {
  constexpr std::ptrdiff_t fewest = 2;
  std::vector<std::optional<Attendance>> columns;
  std::ranges::transform(heads, std::back_inserter(columns), status_of);
  const bool is_head =
      !columns.front() && std::ranges::count_if(columns, [](const auto& column) {
                            return column.has_value();
                          }) >= fewest;
  return is_head ? columns : std::vector<std::optional<Attendance>>{};
}

// A mark that says yes to what the column holds: an "A" below "Present" does not.
bool is_tick(std::string_view cell, Attendance column) {
  constexpr auto signs = std::to_array<std::string_view>(
      {"\xE2\x9C\x93", "\xE2\x9C\x94", "\xE2\x88\x9A", "*", "1", "/"});
  const std::string_view letter = column == Attendance::Present ? "p" : "a";
  return is_any_phrase(cell, {"x", "y", "yes", letter}) ||
         std::ranges::find(signs, cell) != signs.end();
}

// "Cllr A Bee<tab><tab>X" below such columns.
std::optional<Person> read_ticked_row(
    const Line& line, const std::vector<std::optional<Attendance>>& columns) {
  std::vector<std::string> cells = cells_of(line);
  std::optional<Attendance> ticked;
  for (std::size_t i = 0; i < std::min(cells.size(), columns.size()); ++i) {
    if (!columns[i] || cells[i].empty()) {
      continue;
    }
    if (ticked || !is_tick(cells[i], *columns[i])) {
      return std::nullopt;
    }
    ticked = columns[i];
    cells[i].clear();
  }
  std::optional<Person> person =
      ticked ? person_of(cells, line.number) : std::optional<Person>{};
  if (person) {
    person->attendance = *ticked;
  }
  return person;
}

// What a cell of the one column "Present" says of the one whose row it is in.
std::optional<Attendance> answer_of(std::string_view cell) {
  if (const auto status = status_of(cell)) {
    return status;
  }
  if (is_any_phrase(cell, {"n", "no", "ab", "-", "0", "\xE2\x9C\x97", "\xE2\x9C\x98",
                           "\xC3\x97"})) {
    return Attendance::Membership;
  }
  if (is_any_phrase(cell, {"ap"})) {
    return Attendance::Apology;
  }
  return is_tick(cell, Attendance::Present) ? std::optional{Attendance::Present}
                                            : std::nullopt;
}

// The column "Present" of "Name<tab>Role<tab>Present", nullopt where there is no such.
std::optional<std::size_t> column_of_answers(const std::vector<std::string>& heads) {
  const auto column = std::ranges::find_if(heads, [](const std::string& head) {
    return is_any_phrase(head, {"present", "attended", "attendance", "in attendance",
                                "present?", "attended?"});
  });
  const bool is_head =
      !heads.empty() && column != heads.end() &&
      is_any_phrase(heads.front(), {"name", "member", "members", "councillor",
                                    "councillors", "names", "attendee", "trustee"});
  return is_head ? std::optional{static_cast<std::size_t>(column - heads.begin())}
                 : std::nullopt;
}

// "Ann Bee<tab>Chair<tab>Y" below such a head.
std::optional<Person> read_answered_row(const Line& line, std::size_t column) {
  std::vector<std::string> cells = cells_of(line);
  const auto answer =
      column < cells.size() ? answer_of(cells[column]) : std::optional<Attendance>{};
  if (!answer) {
    return std::nullopt;
  }
  cells[column].clear();
  std::optional<Person> person = person_of(cells, line.number);
  if (person) {
    person->attendance = *answer;
  }
  return person;
}

}  // namespace

std::vector<Person> find_status_rows(Lines lines) {
  std::vector<Person> people;
  std::vector<std::optional<Attendance>> columns;
  std::optional<std::size_t> answers;
  for (const Line& line : lines.first(std::min(head_lines, lines.size()))) {
    if (line.blank() || !has_cells(line)) {
      continue;
    }
    std::optional<Person> person = answers           ? read_answered_row(line, *answers)
                                   : columns.empty() ? read_status_row(line)
                                                     : read_ticked_row(line, columns);
    if (person) {
      people.push_back(*std::move(person));
    } else if (people.empty()) {
      columns = marked_columns(cells_of(line));
      answers = columns.empty() ? column_of_answers(cells_of(line)) : std::nullopt;
    }
  }
  return people.size() >= fewest_rows ? people : std::vector<Person>{};
}

}  // namespace council

#include "indexer/segment/attendance_columns.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/attendance_label.h"
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
    case Group::Attending:
    case Group::Inherited:
    case Group::Others:
      break;
  }
  return Attendance::Attending;
}

// What each column holds; empty unless all that have a head are such and two have one.
std::vector<std::optional<Attendance>> columns_of(const Line& line) {
  constexpr std::ptrdiff_t fewest = 2;
  if (line.blank() || !has_cells(line)) {
    return {};
  }
  std::vector<std::optional<Attendance>> columns;
  for (const std::string& head : cells_of(line)) {
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
  table.end = at + 1;
  for (; table.end < lines.size() && table.end <= at + most_rows; ++table.end) {
    const Line& line = lines[table.end];
    if (line.blank() || !has_cells(line)) {
      break;
    }
    const std::vector<std::string> cells = cells_of(line);
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

}  // namespace council

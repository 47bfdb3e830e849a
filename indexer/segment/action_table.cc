#include "indexer/segment/action_table.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/phrase.h"
#include "indexer/segment/progress.h"

namespace council {
namespace {

enum class Column : std::uint8_t { Action, Owner, Due, Status, Other };

Column column_of(std::string_view heading) {
  if (contains_any(heading, {"owner", "lead", "responsible", "by whom", "who",
                             "lead officer", "officer", "assigned to", "action by"})) {
    return Column::Owner;
  }
  if (contains_any(heading, {"due", "deadline", "by when", "target", "timescale", "when",
                             "completion date", "due date"})) {
    return Column::Due;
  }
  if (contains_any(heading, {"status", "progress", "rag", "update", "outcome"})) {
    return Column::Status;
  }
  const bool is_action = contains_any(heading, {"action", "actions", "action required"});
  return is_action ? Column::Action : Column::Other;
}

// The columns of a heading row, or none.
std::vector<Column> columns_of(std::string_view row) {
  constexpr std::size_t longest_heading = 40;
  std::vector<Column> columns;
  std::size_t actions = 0;
  std::size_t others = 0;
  for (const std::string_view cell : split_cells(row)) {
    if (cell.size() > longest_heading) {
      return {};
    }
    columns.push_back(column_of(cell));
    actions += columns.back() == Column::Action ? 1U : 0U;
    others += columns.back() == Column::Owner || columns.back() == Column::Due ||
                      columns.back() == Column::Status
                  ? 1U
                  : 0U;
  }
  return actions == 1 && others > 0 ? columns : std::vector<Column>{};
}

void set_cell(ActionPoint& action, Column column, std::string_view cell) {
  if (cell.empty()) {
    return;
  }
  switch (column) {
    case Column::Action:
      action.text = cell;
      break;
    case Column::Owner:
      action.owner = std::string{cell};
      break;
    case Column::Due:
      action.due = std::string{cell};
      break;
    case Column::Status:
      action.status = find_progress(cell);
      break;
    case Column::Other:
      break;
  }
}

ActionPoint read_row(const std::vector<Column>& columns, const Line& line) {
  ActionPoint action;
  action.line = line.number;
  std::size_t at = 0;
  for (const std::string_view cell : split_cells(line.text)) {
    if (at < columns.size()) {
      set_cell(action, columns[at], cell);
    }
    ++at;
  }
  return action;
}

}  // namespace

std::vector<ActionPoint> read_action_table(std::span<const BodyLine> body) {
  std::vector<ActionPoint> found;
  std::vector<Column> columns;
  for (const BodyLine& each : body) {
    const std::string_view text = each.line->text;
    if (text.find('\t') == std::string_view::npos) {
      columns.clear();
      continue;
    }
    if (std::vector<Column> heading = columns_of(text); !heading.empty()) {
      columns = std::move(heading);
      continue;
    }
    if (columns.empty()) {
      continue;
    }
    ActionPoint row = read_row(columns, *each.line);
    if (!row.text.empty()) {
      found.push_back(std::move(row));
    }
  }
  return found;
}

}  // namespace council

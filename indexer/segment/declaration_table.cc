#include "indexer/segment/declaration_table.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/has_words.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

enum class Column : std::uint8_t { Person, Type, Nature, Item, Other };

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(skip_blanks(text, 0), text.size());
  text.remove_prefix(begin);
  while (!text.empty() && blank_at(text, text.size() - 1) != 0) {
    text.remove_suffix(1);
  }
  return text;
}

// What a heading's cell announces; nullopt for a cell that is no heading.
std::optional<Column> column_of(std::string_view cell) {
  constexpr std::size_t longest_heading = 60;
  if (cell.empty() || cell.size() > longest_heading) {
    return std::nullopt;
  }
  if (has_words(cell, "type of") || equals_ignoring_case(cell, "type")) {
    return Column::Type;
  }
  if (has_words(cell, "nature") || has_words(cell, "reason") ||
      has_words(cell, "details") || equals_ignoring_case(cell, "interest") ||
      has_words(cell, "description")) {
    return Column::Nature;
  }
  if (has_at(cell, 0, "name") || has_at(cell, 0, "member") ||
      has_at(cell, 0, "councillor") || has_at(cell, 0, "officer") ||
      has_at(cell, 0, "aelod") || has_at(cell, 0, "enw")) {
    return Column::Person;
  }
  if (has_at(cell, 0, "item") || has_at(cell, 0, "agenda item") ||
      has_at(cell, 0, "minute") || has_at(cell, 0, "agenda no") ||
      has_at(cell, 0, "application") || has_at(cell, 0, "subject")) {
    return Column::Item;
  }
  if (has_at(cell, 0, "action") || has_at(cell, 0, "date")) {
    return Column::Other;
  }
  return std::nullopt;
}

std::vector<std::string_view> cells_of(std::string_view row) {
  std::vector<std::string_view> cells;
  while (true) {
    const std::size_t tab = row.find('\t');
    cells.push_back(trimmed(row.substr(0, tab)));
    if (tab == std::string_view::npos) {
      return cells;
    }
    row.remove_prefix(tab + 1);
  }
}

// The columns of a heading row: it names persons and at least one thing more.
std::vector<Column> columns_of(const std::vector<std::string_view>& cells) {
  std::vector<Column> columns;
  bool has_person = false;
  for (const std::string_view cell : cells) {
    const auto column = column_of(cell);
    if (!column) {
      return {};
    }
    has_person = has_person || column == Column::Person;
    columns.push_back(*column);
  }
  return has_person && columns.size() > 1 ? columns : std::vector<Column>{};
}

void set_cell(Declaration& row, Column column, std::string_view cell) {
  if (cell.empty()) {
    return;
  }
  if (column == Column::Person) {
    row.person = cell;
  } else if (column == Column::Type) {
    row.type = std::string{cell};
  } else if (column == Column::Nature) {
    row.nature = std::string{cell};
  } else if (column == Column::Item) {
    row.item = std::string{cell};
  }
}

Declaration make_row(const std::vector<Column>& columns,
                     const std::vector<std::string_view>& cells, int line) {
  Declaration row;
  row.line = line;
  for (std::size_t i = 0; i < columns.size() && i < cells.size(); ++i) {
    set_cell(row, columns[i], cells[i]);
  }
  return row;
}

void append_to(std::optional<std::string>& text, const std::optional<std::string>& more) {
  if (more) {
    text = text ? *text + " " + *more : *more;
  }
}

// A row without a name goes on with the one before it.
void add_row(std::vector<Declaration>& rows, Declaration row) {
  if (!row.person.empty()) {
    rows.push_back(std::move(row));
  } else if (!rows.empty()) {
    append_to(rows.back().type, row.type);
    append_to(rows.back().nature, row.nature);
    append_to(rows.back().item, row.item);
  }
}

std::vector<Declaration> read_tab_rows(std::span<const BodyLine> body,
                                       const std::vector<Column>& columns) {
  std::vector<Declaration> rows;
  for (const BodyLine& each : body) {
    const std::string_view text = each.line->text;
    if (text.find('\t') == std::string_view::npos) {
      break;
    }
    add_row(rows, make_row(columns, cells_of(text), each.line->number));
  }
  return rows;
}

// Where the columns of a table start that is set with blanks alone.
struct SpacedColumns {
  std::vector<Column> columns;
  std::vector<std::size_t> starts;
};

// The cells of a row that is set so, each where it starts.
std::vector<std::pair<std::size_t, std::string_view>> spaced_cells(std::string_view raw) {
  constexpr std::string_view gap = "  ";
  std::vector<std::pair<std::size_t, std::string_view>> cells;
  for (std::size_t at = raw.find_first_not_of(' '); at != std::string_view::npos;) {
    const std::size_t end = std::min(raw.find(gap, at), raw.size());
    cells.emplace_back(at, trimmed(raw.substr(at, end - at)));
    at = raw.find_first_not_of(' ', end);
  }
  return cells;
}

SpacedColumns spaced_columns_of(const Line& line) {
  SpacedColumns found;
  std::vector<std::string_view> headings;
  for (const auto& [start, cell] : spaced_cells(line.raw)) {
    found.starts.push_back(start);
    headings.push_back(cell);
  }
  found.columns = columns_of(headings);
  return found;
}

// The column that a cell stands under: the one that starts nearest to it.
std::size_t column_under(const SpacedColumns& table, std::size_t start) {
  const auto nearest = std::min_element(table.starts.begin(), table.starts.end(),
                                        [&](std::size_t a, std::size_t b) {
                                          return std::max(a, start) - std::min(a, start) <
                                                 std::max(b, start) - std::min(b, start);
                                        });
  return static_cast<std::size_t>(nearest - table.starts.begin());
}

// The rows end where a line runs over the columns.
std::vector<Declaration> read_spaced_rows(std::span<const BodyLine> body,
                                          const SpacedColumns& table) {
  std::vector<Declaration> rows;
  for (const BodyLine& each : body) {
    const auto cells = spaced_cells(each.line->raw);
    const std::size_t second = table.starts[1];
    const bool runs_over = std::any_of(cells.begin(), cells.end(), [&](const auto& cell) {
      return cell.first < second && cell.first + cell.second.size() > second + 1;
    });
    if (runs_over) {
      break;
    }
    Declaration row;
    row.line = each.line->number;
    for (const auto& [start, cell] : cells) {
      set_cell(row, table.columns[column_under(table, start)], cell);
    }
    add_row(rows, std::move(row));
  }
  return rows;
}

// Headings on lines of their own, then as many lines for each row.
std::vector<Declaration> read_cell_lines(std::span<const BodyLine> body) {
  std::vector<Column> columns;
  while (columns.size() < body.size()) {
    const auto column = column_of(body[columns.size()].line->text);
    const bool repeats = column == Column::Person && !columns.empty();
    if (!column || repeats) {
      break;
    }
    columns.push_back(*column);
  }
  const std::size_t width = columns.size();
  if (width < 2 || columns.front() != Column::Person) {
    return {};
  }
  std::vector<Declaration> rows;
  constexpr std::size_t longest_cell = 300;
  for (std::size_t i = width; i + width <= body.size(); i += width) {
    std::vector<std::string_view> cells;
    for (std::size_t c = 0; c < width; ++c) {
      cells.emplace_back(body[i + c].line->text);
    }
    if (cells.front().size() > 60 || cells.back().size() > longest_cell) {
      break;
    }
    rows.push_back(make_row(columns, cells, body[i].line->number));
  }
  return rows;
}

}  // namespace

std::vector<Declaration> read_declaration_table(std::span<const BodyLine> body) {
  for (std::size_t i = 0; i < body.size(); ++i) {
    const std::string_view text = body[i].line->text;
    if (body[i].line->raw.find('\t') != std::string::npos) {
      const std::vector<Column> columns = columns_of(cells_of(text));
      if (!columns.empty()) {
        return read_tab_rows(body.subspan(i + 1), columns);
      }
    } else if (const SpacedColumns table = spaced_columns_of(*body[i].line);
               !table.columns.empty()) {
      return read_spaced_rows(body.subspan(i + 1), table);
    } else if (column_of(text) == Column::Person) {
      std::vector<Declaration> rows = read_cell_lines(body.subspan(i));
      if (!rows.empty()) {
        return rows;
      }
    }
  }
  return {};
}

}  // namespace council

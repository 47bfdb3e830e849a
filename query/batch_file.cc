#include "query/batch_file.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <utility>

#include "common/error.h"
#include "common/nearest.h"
#include "query/csv_rows.h"
#include "query/option_table.h"

namespace council {
namespace {

constexpr std::size_t max_rows = 1'000;
constexpr std::size_t max_bytes = 4'000'000;

// Options that say what is asked; how it is printed is the same for all rows.
std::vector<std::string> column_names() {
  constexpr unsigned asking =
      OptionSet::Filters | OptionSet::Matching | OptionSet::Paging | OptionSet::Ranking;
  std::vector<std::string> names{"query", "name"};
  for (const OptionSpec& option : all_options()) {
    if ((asking & static_cast<unsigned>(option.set)) != 0 && !option.value_name.empty()) {
      names.push_back(option.name);
    }
  }
  return names;
}

[[noreturn]] void fail(const CsvRow& row, const std::string& why) {
  throw QueryError{"line " + std::to_string(row.line) + " of the batch: " + why};
}

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void check_header(const CsvRow& header) {
  if (!header.problem.empty()) {
    fail(header, header.problem);
  }
  const std::vector<std::string> names = column_names();
  std::vector<std::string> seen;
  for (const std::string& column : header.cells) {
    if (!has(names, column)) {
      fail(header, "'" + column + "' is no column; they are query, name and options of " +
                       "a search" + did_you_mean(column, names));
    }
    if (has(seen, column)) {
      fail(header, "two columns are '" + column + "'");
    }
    seen.push_back(column);
  }
  if (!has(seen, "query")) {
    fail(header, "no column is 'query'");
  }
}

std::vector<std::string> values_in(std::string_view cell) {
  std::vector<std::string> values;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find('|'), cell.size());
    if (end > 0) {
      values.emplace_back(cell.substr(0, end));
    }
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return values;
}

void add_cell(const std::string& column, const std::string& cell, BatchQuery& query) {
  if (column == "query") {
    query.asked.words = {cell};
  } else if (column == "name") {
    query.name = cell;
  } else if (std::vector<std::string> values = values_in(cell); !values.empty()) {
    query.asked.options[column] = std::move(values);
  }
}

BatchQuery make_batch_query(const CsvRow& header, const CsvRow& row,
                            const CommandLine& common) {
  BatchQuery query{.line = row.line, .name = {}, .asked = common, .problem = row.problem};
  query.asked.words = {""};
  const std::size_t cells = row.cells.size();
  if (query.problem.empty() && cells != header.cells.size()) {
    query.problem = std::to_string(cells) + (cells == 1 ? " cell" : " cells") +
                    " where the header has " + std::to_string(header.cells.size());
  }
  for (std::size_t i = 0; i < std::min(cells, header.cells.size()); ++i) {
    add_cell(header.cells[i], row.cells[i], query);
  }
  return query;
}

std::string read_all(std::istream& input) {
  std::string text(max_bytes + 1, '\0');
  input.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(input.gcount()));
  return text;
}

}  // namespace

std::vector<BatchQuery> parse_batch(std::string_view csv, const CommandLine& common) {
  const std::vector<CsvRow> rows = parse_csv(csv);
  if (rows.empty()) {
    throw QueryError{"the batch is empty"};
  }
  if (rows.size() > max_rows + 1) {
    throw QueryError{"the batch has more than " + std::to_string(max_rows) + " queries"};
  }
  check_header(rows.front());
  std::vector<BatchQuery> queries;
  for (auto row = rows.begin() + 1; row != rows.end(); ++row) {
    queries.push_back(make_batch_query(rows.front(), *row, common));
  }
  return queries;
}

std::string read_batch(const std::string& file) {
  std::string text;
  bool failed = false;
  if (file == "-") {
    text = read_all(std::cin);
    failed = std::cin.bad();
  } else {
    std::ifstream input{file, std::ios::binary};
    text = input ? read_all(input) : "";
    failed = input.bad() || !input.is_open();
  }
  if (failed) {
    throw QueryError{"'" + file + "' cannot be read"};
  }
  if (text.size() > max_bytes) {
    throw QueryError{"'" + file + "' has more than " + std::to_string(max_bytes) +
                     " bytes"};
  }
  return text;
}

}  // namespace council

#include "query/search_coverage.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "common/error.h"
#include "query/database.h"

namespace council {
namespace {

void add(const CoverageRow& row, CoverageRow& sum) {
  sum.expected += row.expected;
  sum.found += row.found;
  sum.indexed += row.indexed;
  sum.empty += row.empty;
  sum.failed += row.failed;
  sum.missing.insert(sum.missing.end(), row.missing.begin(), row.missing.end());
}

StatedCoverage together(std::vector<StatedCoverage> parts) {
  StatedCoverage whole = std::move(parts.front());
  for (std::size_t i = 1; i < parts.size(); ++i) {
    whole.date = std::min(whole.date, parts[i].date);
    whole.rows.insert(whole.rows.end(), parts[i].rows.begin(), parts[i].rows.end());
    whole.unread.insert(whole.unread.end(), parts[i].unread.begin(),
                        parts[i].unread.end());
  }
  std::map<std::tuple<std::string, std::string, std::optional<int>>, CoverageRow> rows;
  for (const CoverageRow& row : whole.rows) {
    const auto [sum, is_new] = rows.try_emplace({row.council, row.key, row.year}, row);
    if (!is_new) {
      add(row, sum->second);
    }
  }
  whole.rows.clear();
  for (auto& [id, row] : rows) {
    whole.rows.push_back(std::move(row));
  }
  return whole;
}

std::string year_cell(const std::optional<int>& year) {
  return year ? std::to_string(*year) : "";
}

}  // namespace

std::optional<StatedCoverage> read_coverage(
    const std::vector<std::filesystem::path>& folders) {
  std::vector<StatedCoverage> parts;
  bool is_said = true;
  with_index(folders, [&](const OpenIndex& index) {
    parts.clear();
    is_said = true;
    for (const Xapian::Database& part : index.parts) {
      const std::string stored = part.get_metadata(coverage_key);
      std::optional<StatedCoverage> coverage = parse_coverage(stored);
      if (!coverage && !stored.empty()) {
        throw IndexError{"what the index says of its coverage is damaged"};
      }
      is_said = is_said && coverage;
      if (coverage) {
        parts.push_back(std::move(*coverage));
      }
    }
  });
  return is_said && !parts.empty() ? std::optional{together(std::move(parts))}
                                   : std::nullopt;
}

Table coverage_table(const StatedCoverage& coverage) {
  Table table{.title = "coverage",
              .columns = {{"council", "Council"},
                          {"body", "Body"},
                          {"key", "Key"},
                          {"year", "Year", true},
                          {"expected", "Expected", true},
                          {"found", "Found", true},
                          {"indexed", "Searchable", true},
                          {"empty", "Without text", true},
                          {"failed", "Not read", true}},
              .rows = {},
              .notes = {}};
  for (const CoverageRow& row : coverage.rows) {
    table.rows.push_back({row.council, row.body, row.key, year_cell(row.year),
                          std::to_string(row.expected), std::to_string(row.found),
                          std::to_string(row.indexed), std::to_string(row.empty),
                          std::to_string(row.failed)});
  }
  return table;
}

Table unread_table(const StatedCoverage& coverage) {
  Table table{.title = "unread",
              .columns = {{"label", "Label"},
                          {"council", "Council"},
                          {"body", "Body"},
                          {"key", "Key"},
                          {"year", "Year", true},
                          {"outcome", "Why"}},
              .rows = {},
              .notes = {}};
  for (const UnreadPaper& paper : coverage.unread) {
    table.rows.push_back({paper.label, paper.council, paper.body, paper.key,
                          year_cell(paper.year), paper.outcome});
  }
  return table;
}

}  // namespace council

#include "query/batch.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "query/batch_file.h"
#include "query/request.h"
#include "query/search.h"
#include "tests/query/sample_index.h"

namespace council {
namespace {

CommandLine batch_line(std::vector<std::string> arguments = {}) {
  arguments.insert(arguments.begin(), "batch");
  return read_command_line(arguments);
}

BatchAnswer answer(std::string_view csv, const std::vector<std::string>& arguments = {}) {
  const CommandLine line = batch_line(arguments);
  return answer_batch({.line = line,
                       .folders = {test::sample_index()},
                       .today = *make_date(2026, 3, 9),
                       .style = {}},
                      csv);
}

// The cells of one column, joined by ' '; "-" where it is empty.
std::string column(const Table& table, const std::string& name) {
  std::string cells;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    for (const std::vector<std::string>& row : table.rows) {
      if (table.columns[i].name == name) {
        cells += (cells.empty() ? "" : " ") + (row[i].empty() ? "-" : row[i]);
      }
    }
  }
  return cells;
}

TEST_CASE("a batch answers each of its queries", "[batch]") {
  const BatchAnswer batch = answer(
      "name,query,panel\nmeals,school meals,\n"
      "audit,,audit\nnone,zebra,\n",
      {"--limit", "1"});
  CHECK(batch.found == 2);
  CHECK(batch.nothing == 1);
  CHECK(batch.failed.empty());
  CHECK(column(batch.table, "line") == "2 3 4");
  CHECK(column(batch.table, "name") == "meals audit none");
  CHECK(column(batch.table, "rank") == "1 1 -");
  CHECK_THAT(column(batch.table, "understood"),
             Catch::Contains("school meals panel:audit"));
  CHECK_THAT(column(batch.table, "problem"),
             Catch::Contains("- - nothing found; zebra is in no section"));
  CHECK(batch.table.notes.front() ==
        "3 queries: 2 found something, 1 nothing, 0 could not be asked");
}

TEST_CASE("a row of a batch counts and finds what a search does", "[batch]") {
  const BatchAnswer batch = answer("query\nschool\n");
  const std::vector<std::string> words{"school"};
  const CommandLine line = read_command_line(words);
  Query query = make_query(line, words, *make_date(2026, 3, 9));
  query.with_provenance = true;
  const ResultPage page = search({test::sample_index()}, query);
  std::string keys;
  std::string totals;
  std::string digests;
  for (const Hit& hit : page.hits) {
    keys += (keys.empty() ? "" : " ") + hit.citation.key;
  }
  REQUIRE(page.hits.size() > 1);
  for (std::size_t i = 0; i < page.hits.size(); ++i) {
    totals += (i == 0 ? "" : " ") + std::to_string(page.total.value);
    digests += (i == 0 ? "" : " ") + page.provenance->digest;
  }
  CHECK(column(batch.table, "key") == keys);
  CHECK(column(batch.table, "total") == totals);
  CHECK(column(batch.table, "digest") == digests);
  CHECK_THAT(column(batch.table, "index"), Catch::StartsWith(page.provenance->index));
  CHECK(page.provenance->index.size() == 36);
}

TEST_CASE("a row that cannot be asked does not stop the others", "[batch]") {
  const BatchAnswer batch = answer(
      "query,panel\npannel:x,\n\"open,\nschool,nowhere\n"
      "too,many,cells\nschool,\n");
  REQUIRE(batch.failed.size() == 4);
  std::string lines;
  for (const FailedQuery& failed : batch.failed) {
    lines += std::to_string(failed.line) + ": " + failed.problem + "\n";
  }
  CHECK_THAT(lines, Catch::Contains("2: ") && Catch::Contains("did you mean 'panel'?") &&
                        Catch::Contains("3: a quotation mark that is not closed") &&
                        Catch::Contains("4: no paper in the index has the panel") &&
                        Catch::Contains("5: 3 cells where the header has 2"));
  CHECK(batch.found == 1);
  CHECK_THAT(column(batch.table, "line"), Catch::StartsWith("2 3 4 5 6"));
}

TEST_CASE("a value of a row takes the place of the command's option", "[batch]") {
  const CommandLine common = batch_line({"--panel", "audit", "--match", "any"});
  const std::vector<BatchQuery> queries =
      parse_batch("query,panel\na,\nb,cabinet|licensing\n", common);
  REQUIRE(queries.size() == 2);
  CHECK(queries[0].asked.options.at("panel") == std::vector<std::string>{"audit"});
  CHECK(queries[1].asked.options.at("panel") ==
        std::vector<std::string>{"cabinet", "licensing"});
  CHECK(queries[1].asked.value("match") == "any");
}

TEST_CASE("a batch without a proper header is refused", "[batch]") {
  const auto [csv, message] = GENERATE(table<std::string, std::string>({
      {"", "empty"},
      {"\n\n", "empty"},
      {"name,panel\n", "line 1 of the batch: no column is 'query'"},
      {"\nquery,pannel\n", "line 2 of the batch: 'pannel' is no column"},
      {"query,pannel\n", "did you mean 'panel'?"},
      {"query,format\n", "'format' is no column"},
      {"query,query\n", "two columns are 'query'"},
      {"\"query\n", "line 1 of the batch: a quotation mark that is not closed"},
  }));
  CAPTURE(csv);
  CHECK_THROWS_WITH(parse_batch(csv, batch_line()), Catch::Contains(message));
  CHECK_THROWS_AS(parse_batch(csv, batch_line()), QueryError);
}

TEST_CASE("a batch of too many rows is refused", "[batch]") {
  std::string csv = "query\n";
  for (int i = 0; i < 1001; ++i) {
    csv += "x\n";
  }
  CHECK_THROWS_WITH(parse_batch(csv, batch_line()),
                    Catch::Contains("more than 1000 queries"));
}

}  // namespace
}  // namespace council

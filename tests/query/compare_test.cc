#include "query/compare.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "query/run.h"
#include "tests/query/sample_index.h"

namespace council {
namespace {

using Arguments = std::vector<std::string>;

Outcome compare(Arguments arguments) {
  arguments.insert(arguments.begin(), "compare");
  return run(arguments, {.today = *make_date(2026, 3, 9),
                         .index_variable = test::sample_index().string()});
}

// "3 sections" of a search.
std::size_t total(const Arguments& arguments) {
  return std::stoul(run(arguments, {.today = *make_date(2026, 3, 9),
                                    .index_variable = test::sample_index().string()})
                        .out);
}

TEST_CASE("two sides are counted as each is by a search", "[compare]") {
  const auto [arguments, a, b] = GENERATE(table<Arguments, Arguments, Arguments>({
      {{"2023", "2024"}, {"date:2023"}, {"date:2024"}},
      {{"panel:audit", "kind:minutes", "school"},
       {"school", "panel:audit"},
       {"school", "kind:minutes"}},
      {{"--", "kind:minutes", "-kind:minutes", "school", "OR", "children"},
       {"(school OR children) kind:minutes"},
       {"(school OR children) -kind:minutes"}},
      {{"2023", "date:2023..2024", "--kind", "minutes"},
       {"--date", "2023", "--kind", "minutes"},
       {"--date", "2023..2024", "--kind", "minutes"}},
  }));
  CAPTURE(arguments);
  Arguments csv = arguments;
  csv.insert(csv.begin(), {"--format", "csv"});
  CHECK_THAT(compare(csv).out,
             Catch::Contains("\r\nsections,,," + std::to_string(total(a)) + "," +
                             std::to_string(total(b)) + ","));
}

TEST_CASE("what only one side has is said", "[compare]") {
  const std::string csv = compare({"2023", "2024", "--format", "csv"}).out;
  CHECK_THAT(csv, Catch::StartsWith("field,value,label,a,b,change,only_in\r\n"));
  CHECK_THAT(csv, Catch::Contains(",a\r\n") && Catch::Contains(",b\r\n"));
  CHECK_THAT(csv, !Catch::Contains("\nyear,") && !Catch::Contains("\nmonth,"));
  CHECK_THAT(compare({"2023", "2024"}).out,
             Catch::Contains("2023  2024  Change  Only in"));
}

TEST_CASE("a comparison names its sides and the state of the index", "[compare]") {
  const Outcome outcome = compare({"2023", "panel:audit", "--format", "json", "school"});
  CHECK(outcome.status == 0);
  CHECK_THAT(outcome.out, Catch::Contains("a: school date:2023-01-01..2023-12-31") &&
                              Catch::Contains("b: school panel:audit") &&
                              Catch::Contains("revision 1 of the index "));
}

TEST_CASE("values that are left out are counted", "[compare]") {
  const Outcome outcome = compare({"2023", "2024", "--limit", "1", "--format", "csv"});
  CHECK_THAT(outcome.err, Catch::Contains("values are not listed"));
  const std::size_t first = outcome.out.find("\nkind,");
  REQUIRE(first != std::string::npos);
  CHECK(outcome.out.find("\nkind,", first + 1) == std::string::npos);
}

TEST_CASE("a comparison tells what it cannot do", "[compare]") {
  const auto [arguments, status, message] = GENERATE(table<Arguments, int, std::string>({
      {{}, 2, "'compare' needs two sides"},
      {{"2023"}, 2, "'compare' needs two sides"},
      {{"2023", "audit"}, 2, "'audit' is no side of a comparison"},
      {{"2023", "pannel:audit"}, 2, "did you mean 'panel'?"},
      {{"2023", "panel:nowhere"}, 2, "no paper in the index has the panel 'nowhere'"},
      {{"2023", "2024", "--limit", "x"}, 2, "--limit: 'x' is not a number from 0 to 100"},
      {{"2023", "2024", "zebra"}, 1, "revision 1"},
      {{"1999", "2024"}, 0, "revision 1"},
  }));
  CAPTURE(arguments);
  const Outcome outcome = compare(arguments);
  CHECK(outcome.status == status);
  CHECK_THAT(outcome.err, Catch::Contains(message));
}

}  // namespace
}  // namespace council

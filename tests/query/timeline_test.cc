#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "query/run.h"
#include "tests/query/sample_index.h"

namespace council {
namespace {

using Arguments = std::vector<std::string>;

Outcome timeline(Arguments arguments) {
  arguments.insert(arguments.begin(), "timeline");
  return run(arguments, {.today = *make_date(2026, 3, 9),
                         .index_variable = test::sample_index().string()});
}

// The columns before those of the provenance.
std::string first_columns(const std::string& csv, int count) {
  std::string cut;
  int column = 0;
  for (const char c : csv) {
    column = c == '\n' ? 0 : column + (c == ',' ? 1 : 0);
    cut += c == '\n' ? "\n" : column < count ? std::string(1, c) : "";
  }
  return cut;
}

TEST_CASE("sections are counted by quarter, none among them", "[timeline]") {
  const std::string csv = timeline({"--by", "quarter", "--format", "csv"}).out;
  CHECK(first_columns(csv, 2) ==
        "quarter,sections\n2022-Q3,3\n2022-Q4,0\n2023-Q1,2\n2023-Q2,0\n2023-Q3,0\n"
        "2023-Q4,2\n2024-Q1,4\n");
}

TEST_CASE("months and municipal years follow each other without gaps", "[timeline]") {
  const std::string months =
      timeline({"--by", "month", "--format", "csv", "since:2023-11"}).out;
  CHECK(first_columns(months, 2) ==
        "month,sections\n2023-11,2\n2023-12,0\n2024-01,0\n2024-02,0\n2024-03,4\n");
  const std::string years = timeline({"--by", "my", "--format", "csv"}).out;
  CHECK(first_columns(years, 2) == "my,sections\n2022/23,5\n2023/24,6\n");
}

TEST_CASE("the values of a field are counted apart", "[timeline]") {
  const std::string csv = timeline({"--facet", "kind", "--format", "csv"}).out;
  CHECK_THAT(first_columns(csv, 4),
             Catch::StartsWith("year,value,label,sections\n"
                               "2022,minutes,Minutes,0\n"
                               "2022,officer_report,Officer report,3\n"));
  CHECK_THAT(timeline({"--facet", "panle"}).err,
             Catch::Contains("did you mean 'panel'?"));
  CHECK_THAT(timeline({"--by", "week"}).err,
             Catch::Contains("not one of year, my, quarter, month"));
}

TEST_CASE("a timeline is drawn", "[timeline]") {
  const std::string one = timeline({"<school> OR children", "--format", "svg"}).out;
  CHECK_THAT(one, Catch::StartsWith("<svg xmlns=") && Catch::EndsWith("</svg>\n"));
  CHECK_THAT(one, Catch::Contains("<title>2024: 4</title>") &&
                      Catch::Contains("&lt;school&gt;") && !Catch::Contains("<school>"));
  CHECK_THAT(one, Catch::Contains("SHA-256 of the keys"));
  const std::string several =
      timeline({"--facet", "kind", "--by", "quarter", "--format", "svg"}).out;
  CHECK_THAT(several, Catch::Contains("<title>2022-Q3, Officer report: 3</title>"));
  CHECK_THAT(run({"meetings", "--format", "svg"},
                 {.today = *make_date(2026, 3, 9),
                  .index_variable = test::sample_index().string()})
                 .err,
             Catch::Contains("only 'timeline' is drawn as svg"));
}

}  // namespace
}  // namespace council

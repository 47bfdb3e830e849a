#include "query/period.h"

#include <string>

#include <catch2/catch.hpp>

namespace council {
namespace {

std::string text_of(const std::optional<Period>& period) {
  if (!period) {
    return "none";
  }
  return (period->first ? to_iso(*period->first) : "") + ".." +
         (period->last ? to_iso(*period->last) : "");
}

TEST_CASE("a period is read in every form that people write", "[period]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"2021", "2021-01-01..2021-12-31"},
      {"2024-02", "2024-02-01..2024-02-29"},
      {"2021-07-05", "2021-07-05..2021-07-05"},
      {"5/7/2021", "2021-07-05..2021-07-05"},
      {"5th July 2021", "2021-07-05..2021-07-05"},
      {"1-jan-2021", "2021-01-01..2021-01-01"},
      {"Sept 2021", "2021-09-01..2021-09-30"},
      {"2021..", "2021-01-01.."},
      {"..2021", "..2021-12-31"},
      {"2021..2023", "2021-01-01..2023-12-31"},
      {"jan 2024..feb 2024", "2024-01-01..2024-02-29"},
      {"today", "2024-05-31..2024-05-31"},
      {"yesterday", "2024-05-30..2024-05-30"},
      {"this-month", "2024-05-01..2024-05-31"},
      {"last month", "2024-04-01..2024-04-30"},
      {"last-year", "2023-01-01..2023-12-31"},
      {"last 3 months", "2024-02-29..2024-05-31"},
      {"last-2-years", "2022-05-31..2024-05-31"},
      {"past 10 days", "2024-05-21..2024-05-31"},
      {"last-999-years", "1025-05-31..2024-05-31"},
  }));
  CAPTURE(text);
  CHECK(text_of(parse_period(text, *make_date(2024, 5, 31))) == expected);
}

TEST_CASE("what is no period is not one", "[period]") {
  const std::string text = GENERATE(
      "", "..", "20", "20211", "2021-7", "2021-13", "31/02/2021", "7/2021", "2022..2021",
      "last-0-years", "last-x-years", "last-1000-years", "soon", "july", "5 juny 2021",
      "2021...2022", "5xx July 2021", "0000", "9999999999999999999");
  CAPTURE(text);
  CHECK_FALSE(parse_period(text, *make_date(2024, 5, 31)));
}

TEST_CASE("a double year needs two years that follow", "[period]") {
  CHECK(parse_double_year("2021/22") == 2021);
  CHECK(parse_double_year("2021-2022") == 2021);
  CHECK(parse_double_year("1999/00") == 1999);
  CHECK_FALSE(parse_double_year("2021/23"));
  CHECK_FALSE(parse_double_year("2021"));
  CHECK_FALSE(parse_double_year("21/22"));
  CHECK_FALSE(parse_double_year("9999/00"));
  CHECK(to_double_year(1999) == "1999/00");
}

}  // namespace
}  // namespace council

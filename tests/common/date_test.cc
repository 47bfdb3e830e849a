#include "common/date.h"

#include <string>

#include <catch2/catch.hpp>

using namespace council;

TEST_CASE("an ISO date is parsed whole or not at all", "[date]") {
  const auto [text, valid] = GENERATE(table<std::string, bool>({
      {"2026-03-09", true},
      {"2024-02-29", true},
      {"2023-02-29", false},
      {"2021-02-31", false},
      {"0999-01-01", false},
      {"2026-00-09", false},
      {"2026-3-9", false},
      {" 2026-03-09", false},
      {"2026-03-09 ", false},
      {"2026/03/09", false},
      {"2026-03-0x", false},
      {"", false},
  }));
  CAPTURE(text);
  const auto date = parse_iso(text);
  REQUIRE(date.has_value() == valid);
  if (date) {
    CHECK(to_iso(*date) == text);
  }
}

TEST_CASE("a date that does not exist is not made", "[date]") {
  CHECK(make_date(2026, 3, 9).has_value());
  CHECK_FALSE(make_date(2026, 13, 1).has_value());
  CHECK_FALSE(make_date(2026, 4, 31).has_value());
  CHECK_FALSE(make_date(999, 4, 1).has_value());
  CHECK_FALSE(make_date(10000, 4, 1).has_value());
}

TEST_CASE("a municipal year starts in May", "[date]") {
  const auto [iso, expected] = GENERATE(table<std::string, std::string>({
      {"2026-03-09", "2025/26"},
      {"2026-04-30", "2025/26"},
      {"2026-05-01", "2026/27"},
      {"1999-12-31", "1999/00"},
  }));
  CAPTURE(iso);
  CHECK(municipal_year(*parse_iso(iso)) == expected);
}

TEST_CASE("dates and times are shown to people and machines", "[date]") {
  CHECK(to_words(*parse_iso("2026-03-09")) == "Monday 9 March 2026");
  CHECK(to_words(*parse_iso("2021-12-31")) == "Friday 31 December 2021");
  CHECK(to_iso(TimeOfDay{16, 0}) == "16:00");
  CHECK(to_iso(TimeOfDay{9, 5}) == "09:05");
}

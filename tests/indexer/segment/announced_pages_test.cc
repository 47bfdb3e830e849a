#include "indexer/segment/announced_pages.h"

#include <catch2/catch.hpp>

using namespace council;

TEST_CASE("announced pages are taken off a title", "[announced_pages]") {
  const auto [text, expected, first, last] =
      GENERATE(table<std::string, std::string, int, int>({
          {"Budget (Pages 11 - 84)", "Budget", 11, 84},
          {"Budget 15 - 30", "Budget", 15, 30},
          {"Work Programme 2021/22 9 - 14", "Work Programme 2021/22", 9, 14},
          {"Minutes of 19 May and 9 June (Pages 1 - 26) 2025 and, if in order",
           "Minutes of 19 May and 9 June 2025 and, if in order", 1, 26},
      }));
  std::string title = text;
  CAPTURE(text);
  const auto pages = take_pages(title);
  REQUIRE(pages);
  CHECK(title == expected);
  CHECK(*pages == std::pair{first, last});
}

TEST_CASE("years are no pages", "[announced_pages]") {
  std::string title = GENERATE("Strategic Plan 2020-2023", "Work Programme 2021/22",
                               "Budget 2025-26", "Plan 2024 - 2028", "Budget");
  const std::string before = title;
  CHECK_FALSE(take_pages(title));
  CHECK(title == before);
}

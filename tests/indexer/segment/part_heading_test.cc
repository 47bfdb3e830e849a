#include "indexer/segment/part_heading.h"

#include <catch2/catch.hpp>

#include "exempt_sections.h"

using namespace council;

namespace {

constexpr auto head =
    "CABINET\n\nMINUTES of a meeting of the Cabinet held on 30 January 2025\n\nPRESENT: "
    "Mr A Ash\n\n1. APOLOGIES\n\nNone.\n\n2. BUSINESS\n\n";

// What is exempt in a paper with the heading between its third item and its fourth.
std::string exempt_below(const std::string& heading, const std::string& business) {
  return test::exempt_in(head + business + "\n\n3. LEASE\n\nA lease.\n\n" + heading +
                         "\n\n4. SALE\n\nA sale.\n\n5. WORKS\n\nWorks.\n");
}

}  // namespace

TEST_CASE("a heading of the private part makes what follows exempt", "[exempt]") {
  const auto heading = GENERATE(
      as<std::string>{}, "PART II - PRIVATE", "PART TWO – PRESS AND PUBLIC EXCLUDED",
      "Part B: Exempt items", "PART 2 (CONFIDENTIAL)", "Part 2, not for publication",
      "Part 2 - Closed to the public", "Part II (Items considered in private)");
  CAPTURE(heading);
  CHECK(exempt_below(heading, "A road.") == "4 5 ");
}

TEST_CASE("a heading of a policy or a plan makes nothing exempt", "[exempt]") {
  const auto heading = GENERATE(
      as<std::string>{}, "Part 2 closed the gap", "Part B: Private hire vehicles",
      "Part of the exempt accommodation", "Part 2 - Private rented sector",
      "Part B – Confidential reporting policy (whistleblowing)");
  CAPTURE(heading);
  CHECK(exempt_below(heading, "A road.").empty());
}

TEST_CASE("a heading ends what a heading began and no more", "[exempt]") {
  const auto [heading, business, expected] =
      GENERATE(table<std::string, std::string, std::string>({
          {"Part A - Open to the public", "PART B - PRIVATE", "3 "},
          {"Part A - Open to the public",
           "RESOLVED that the public be excluded under section 100A for the remaining "
           "business.",
           "3 4 5 "},
          {"Part A - Open spaces", "PART B - PRIVATE", "3 4 5 "},
          {"Part 1: Open space at the depot",
           "RESOLVED that the public be excluded under section 100A for the remaining "
           "business.",
           "3 4 5 "},
      }));
  CAPTURE(heading, business);
  CHECK(exempt_below(heading, business) == expected);
}

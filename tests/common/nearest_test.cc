#include "common/nearest.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

using council::edit_distance;
using council::nearest_name;

TEST_CASE("letters lost, put in, exchanged and swapped are counted", "[nearest]") {
  const auto [a, b, distance] = GENERATE(table<std::string, std::string, std::size_t>({
      {"", "", 0},
      {"panel", "panel", 0},
      {"panel", "pane", 1},
      {"panel", "pannel", 1},
      {"panel", "pamel", 1},
      {"panel", "apnel", 1},
      {"", "abc", 3},
      {"planning", "leaning", 3},
  }));
  CAPTURE(a, b);
  CHECK(edit_distance(a, b, 5) == distance);
  CHECK(edit_distance(b, a, 5) == distance);
}

TEST_CASE("past its limit a distance is one more than that", "[nearest]") {
  CHECK(edit_distance("abcdef", "uvwxyz", 2) == 3);
  CHECK(edit_distance("a", "abcdef", 2) == 3);
  const std::string longest(200, 'a');
  CHECK(edit_distance(longest, longest + "b", 2) == 3);  // too long to be compared
}

TEST_CASE("the nearest name is the likeliest slip", "[nearest]") {
  CHECK(nearest_name("pannel", {"date", "panel", "kind"}) == "panel");
  CHECK(nearest_name("kidn", {"king", "kind"}) == "kind");
  CHECK(nearest_name("zzz", {"date", "panel"}) == std::nullopt);
  CHECK(council::did_you_mean("pannel", {"panel"}) == "; did you mean 'panel'?");
  CHECK(council::did_you_mean("zzz", {"panel"}).empty());
}

#include "indexer/segment/guarded.h"

#include <string_view>

#include <catch2/catch.hpp>

using namespace council;

TEST_CASE("a fault costs what it is a fault of, and is told", "[segment]") {
  std::vector<std::string> faults;
  CHECK(guarded(
            faults, [] { return 1; }, [] { return 2; }) == 1);
  CHECK(faults.empty());
  const std::string_view text = "a";
  CHECK(guarded(
            faults, [&] { return text.substr(text.size() + 1).size(); },
            [] { return std::size_t{7}; }) == 7);
  CHECK(faults.size() == 1);
  CHECK_THROWS_AS(
      guarded(
          faults, []() -> int { throw std::runtime_error{"disk"}; }, [] { return 2; }),
      std::runtime_error);
}

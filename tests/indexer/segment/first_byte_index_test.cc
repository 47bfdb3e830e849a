#include "indexer/segment/first_byte_index.h"

#include <array>
#include <functional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace council {
namespace {

constexpr auto words = std::to_array<std::string_view>(
    {"clerk", "\xC3\xB3", "chair", "mayor", "chairman", "m", "v.chairman"});

TEST_CASE("rows are found by their first byte, in their order", "[first_byte_index]") {
  static constexpr FirstByteIndex index{words, std::identity{}};
  const auto [byte, rows] = GENERATE(table<char, std::vector<std::size_t>>(
      {{'c', {0, 2, 4}}, {'C', {0, 2, 4}}, {'M', {3, 5}}, {'\xC3', {1}}, {'z', {}}}));
  CAPTURE(byte);
  const auto found = index.rows_of(byte);
  CHECK(std::vector<std::size_t>{found.begin(), found.end()} == rows);
}

TEST_CASE("a set of words holds its words and no others", "[first_byte_index]") {
  static constexpr WordSet set{words};
  for (const std::string_view word : words) {
    CAPTURE(word);
    CHECK(set.holds(word));
    CHECK(set.holds_in_any_case(word));
  }
  CHECK_FALSE(set.holds("Chair"));
  CHECK(set.holds_in_any_case("ChaiR"));
  CHECK_FALSE(set.holds_in_any_case("chairs"));
  CHECK_FALSE(set.holds_in_any_case("chai"));
  CHECK_FALSE(set.holds(""));
  CHECK_FALSE(set.holds_in_any_case("treasurer"));
}

}  // namespace
}  // namespace council

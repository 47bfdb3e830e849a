#include "indexer/glass/number.h"

#include <catch2/catch.hpp>

using namespace council::glass;

namespace {

std::string sortable(std::uint32_t number) {
  std::string key;
  put_sortable(key, number);
  return key;
}

}  // namespace

TEST_CASE("sortable numbers sort as the numbers do", "[glass]") {
  const auto bits = GENERATE(range(2U, 32U));
  CAPTURE(bits);
  const std::uint32_t power = std::uint32_t{1} << bits;
  CHECK(sortable(power - 1) < sortable(power));
  CHECK(sortable(power) < sortable(power + 1));
  CHECK(sortable(power + power / 2) < sortable(power + (power - 1)));
}

TEST_CASE("a sortable number takes two bytes up to fifteen bits", "[glass]") {
  CHECK(sortable(1) == std::string{"\0\x01", 2});
  CHECK(sortable(0x7FFF) == "\x7F\xFF");
  CHECK(sortable(0x8000) == std::string{"\x80\x80\0", 3});
  CHECK(sortable(0xFFFFFFFF) == "\xE0\xFF\xFF\xFF\xFF");
}

TEST_CASE("the parts of a term's postings stand behind it and before longer terms",
          "[glass]") {
  CHECK(term_key("meet") < term_key("meet", 1));
  CHECK(term_key("meet", 1) < term_key("meet", 40'000));
  CHECK(term_key("meet", 40'000) < term_key("meet\1"));
  CHECK(term_key("meet", 40'000) < term_key(std::string{"meet\0", 5}));
}

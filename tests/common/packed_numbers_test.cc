#include "common/packed_numbers.h"

#include <random>
#include <set>

#include <catch2/catch.hpp>

using namespace council;

namespace {

std::vector<std::uint64_t> random_numbers(std::mt19937_64& random, std::size_t count,
                                          std::uint64_t below) {
  std::set<std::uint64_t> numbers;
  while (numbers.size() < count) {
    numbers.insert(random() % below);
  }
  return {numbers.begin(), numbers.end()};
}

}  // namespace

TEST_CASE("numbers of one width are found at their places", "[packed_numbers]") {
  const unsigned width = GENERATE(1U, 3U, 8U, 13U, 57U);
  std::mt19937_64 random{width};
  const std::uint64_t end = std::uint64_t{1} << width;
  std::vector<std::uint64_t> numbers;
  NumberPacker packer{width};
  for (int i = 0; i < 100; ++i) {
    numbers.push_back(random() % end);
    packer.put(numbers.back());
  }
  const std::string bytes = packer.bytes();
  CHECK(bytes.size() == (100 * width + 7) / 8);
  const PackedNumbers packed{bytes, width};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    CHECK(packed[i] == numbers[i]);
  }
  CHECK(packed[numbers.size() + 8] == 0);
}

TEST_CASE("of rising numbers each is found, and no other", "[packed_numbers][property]") {
  const auto [count, bits] = GENERATE(table<std::size_t, unsigned>(
      {{1, 1}, {1, 40}, {2, 1}, {3, 2}, {200, 14}, {256, 8}, {255, 16}, {5000, 23}}));
  const auto seed = GENERATE(take(5, random(0U, 1'000'000U)));
  CAPTURE(count, bits, seed);
  std::mt19937_64 random{seed};
  const std::uint64_t below = std::uint64_t{1} << bits;
  const std::vector<std::uint64_t> numbers = random_numbers(random, count, below);
  const std::string bytes = RisingNumbers::pack(numbers, bits);
  CHECK(bytes.size() == RisingNumbers::size_of(count, bits));
  const std::string followed = bytes + std::string(9, '\xFF');
  const RisingNumbers packed{followed, count, bits};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    CHECK(packed.find(numbers[i]) == i);
  }
  for (int i = 0; i < 50; ++i) {
    const std::uint64_t other = random() % below;
    const bool is_one = std::binary_search(numbers.begin(), numbers.end(), other);
    CHECK(packed.find(other).has_value() == is_one);
  }
}

TEST_CASE("rising numbers take two or three bits more than their lower bits",
          "[packed_numbers]") {
  CHECK(RisingNumbers::size_of(200, 14) <= 200 * 9 / 8 + 10);
}

TEST_CASE("bytes that are no rising numbers do no harm", "[packed_numbers]") {
  const std::string bytes(12, GENERATE('\0', '\x55', '\xFF'));
  const RisingNumbers packed{bytes, 20, 9};
  for (std::uint64_t number = 0; number < 512; ++number) {
    const auto found = packed.find(number);
    CHECK((!found || *found < 20));
  }
}

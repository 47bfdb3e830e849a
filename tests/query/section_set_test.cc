#include "query/section_set.h"

#include <algorithm>
#include <iterator>
#include <random>
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "query/kept_tests.h"

namespace council {
namespace {

constexpr std::uint32_t last = 700;

using Numbers = std::set<std::uint32_t>;

Numbers random_numbers(std::mt19937& random) {
  Numbers numbers;
  for (std::size_t count = random() % 300; count > 0; --count) {
    numbers.insert(1 + static_cast<std::uint32_t>(random() % last));
  }
  return numbers;
}

SectionSet set_of(const Numbers& numbers) {
  SectionSet set{last};
  for (const std::uint32_t number : numbers) {
    set.add(number);
  }
  return set;
}

Numbers numbers_of(const SectionSet& set) {
  const std::vector<std::uint32_t> sections = set.sections();
  return {sections.begin(), sections.end()};
}

}  // namespace

TEST_CASE("a set of sections is a set", "[section_set][property]") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  for (int round = 0; round < 50; ++round) {
    const Numbers a = random_numbers(random);
    const Numbers b = random_numbers(random);
    Numbers both;
    Numbers either = a;
    Numbers less;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(),
                          std::inserter(both, both.end()));
    either.insert(b.begin(), b.end());
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(),
                        std::inserter(less, less.end()));
    SectionSet kept = set_of(a);
    kept.keep(set_of(b));
    SectionSet joined = set_of(a);
    joined.add(set_of(b));
    SectionSet left = set_of(a);
    left.remove(set_of(b));
    CHECK(numbers_of(kept) == both);
    CHECK(numbers_of(joined) == either);
    CHECK(numbers_of(left) == less);
    CHECK(joined.count() == either.size());
    for (std::uint32_t section = 0; section <= last + 100; section += 7) {
      const auto first = a.lower_bound(section);
      CHECK(set_of(a).first_from(section) == (first == a.end() ? 0 : *first));
    }
  }
}

TEST_CASE("a condition is tested once of each section, and few are kept",
          "[section_set]") {
  KeptTests tests;
  std::size_t tested = 0;
  const auto even = [&](const SectionSet& asked) {
    SectionSet found{last};
    for (const std::uint32_t section : asked.sections()) {
      ++tested;
      if (section % 2 == 0) {
        found.add(section);
      }
    }
    return found;
  };
  CHECK(numbers_of(tests.satisfying("even", set_of({1, 2, 3}), even)) == Numbers{2});
  CHECK(numbers_of(tests.satisfying("even", set_of({2, 3, 4}), even)) == Numbers{2, 4});
  CHECK(tested == 4);
  CHECK(numbers_of(tests.satisfying("even too", set_of({2}), even)) == Numbers{2});
  CHECK(tested == 5);
}

}  // namespace council

#include "indexer/ordered_work.h"

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace council;

TEST_CASE("results are used in order, whoever makes them", "[ordered_work]") {
  const unsigned threads = GENERATE(0U, 1U, 2U, 7U);
  const std::size_t count = GENERATE(0U, 1U, 500U);
  CAPTURE(threads, count);
  std::vector<std::size_t> used;
  OrderedWork<std::size_t>{count, threads}.run([](std::size_t i) { return i * 2; },
                                               [&used](std::size_t result) {
                                                 used.push_back(result);
                                                 return true;
                                               });
  REQUIRE(used.size() == count);
  for (std::size_t i = 0; i < count; ++i) {
    CHECK(used[i] == i * 2);
  }
}

TEST_CASE("making waits for using", "[ordered_work]") {
  std::atomic<std::size_t> made{0};
  std::size_t used = 0;
  OrderedWork<int>{200, 2}.run([&made](std::size_t) { return static_cast<int>(++made); },
                               [&](int) {
                                 CHECK(made <= ++used + 8);
                                 return true;
                               });
}

TEST_CASE("work ends when it is told to", "[ordered_work]") {
  std::atomic<int> made{0};
  int used = 0;
  OrderedWork<int>{100'000, 2}.run([&made](std::size_t) { return ++made; },
                                   [&used](int) { return ++used < 3; });
  CHECK(used == 3);
  CHECK(made < 20);
}

TEST_CASE("a failure ends the work and reaches the caller", "[ordered_work]") {
  const bool in_making = GENERATE(true, false);
  CAPTURE(in_making);
  const auto make = [in_making](std::size_t i) {
    if (in_making && i == 5) {
      throw std::runtime_error{"making"};
    }
    return i;
  };
  const auto use = [in_making](std::size_t i) {
    if (!in_making && i == 5) {
      throw std::runtime_error{"using"};
    }
    return true;
  };
  CHECK_THROWS_AS((OrderedWork<std::size_t>{100, 2}.run(make, use)), std::runtime_error);
}

#include "query/limited_run.h"

#include <signal.h>

#include <catch2/catch.hpp>

#include "common/error.h"

namespace council {
namespace {

using std::chrono::milliseconds;

TEST_CASE("the outcome of a child is its own, whatever bytes it holds", "[limited_run]") {
  const Outcome outcome{1, std::string(1'000'000, '\0') + " 12 3", "err\n"};
  for (const milliseconds limit : {milliseconds{0}, milliseconds{60'000}}) {
    CHECK(run_limited([&] { return Outcome{outcome}; }, limit) == outcome);
  }
  CHECK(run_limited([] { return Outcome{}; }, milliseconds{60'000}) == Outcome{});
}

TEST_CASE("work that never ends is stopped", "[limited_run]") {
  const auto start = std::chrono::steady_clock::now();
  const auto endless = [] {
    volatile bool for_ever = true;
    while (for_ever) {
    }
    return Outcome{};
  };
  CHECK_THROWS_AS(run_limited(endless, milliseconds{100}), QueryError);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{5});
}

TEST_CASE("work that dies is an error, not a crash", "[limited_run]") {
  const auto dying = [] {
    ::raise(SIGKILL);
    return Outcome{};
  };
  CHECK_THROWS_AS(run_limited(dying, milliseconds{60'000}), Error);
}

}  // namespace
}  // namespace council

#include "query/limited_run.h"

#include <cstdlib>
#include <functional>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/sanitizer.h"

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

// How a process ends that watches the work: its exit status, or less than 0.
int status_of_watched(const std::function<Outcome()>& work, milliseconds limit) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::close(STDERR_FILENO);
    ::_exit(run_watched(work, limit, {9, "", "late\n"}).status);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

TEST_CASE("watched work ends its process when it is late or crashes", "[limited_run]") {
  const auto endless = [] {
    volatile bool for_ever = true;
    while (for_ever) {
    }
    return Outcome{};
  };
  const auto aborting = []() -> Outcome { std::abort(); };
  CHECK(status_of_watched([] { return Outcome{7, "", ""}; }, milliseconds{60'000}) == 7);
  CHECK(status_of_watched(endless, milliseconds{100}) == 9);
  if (!under_sanitizer) {
    CHECK(status_of_watched(aborting, milliseconds{60'000}) == 3);
  }
}

TEST_CASE("work may be watched again", "[limited_run]") {
  for (int i = 0; i < 2; ++i) {
    CHECK(run_watched(
              [] {
                return Outcome{1, "a", ""};
              },
              milliseconds{60'000}, {}) == Outcome{1, "a", ""});
  }
}

}  // namespace
}  // namespace council

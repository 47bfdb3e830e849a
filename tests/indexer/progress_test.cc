#include "indexer/progress.h"

#include <sstream>
#include <string>

#include <catch2/catch.hpp>

using namespace council;

TEST_CASE("progress tells the rate and the time left", "[progress]") {
  const auto [done, all, seconds, text] = GENERATE(table<int, int, double, std::string>({
      {0, 5, 0.0, "0 of 5 sources read"},
      {120, 400, 30.0, "120 of 400 sources read, 4.0 a second, 1 min 10 s left"},
      {10, 40, 100.0, "10 of 40 sources read, 0.1 a second, 5 min 0 s left"},
      {1, 2001, 6.0, "1 of 2001 sources read, 0.2 a second, 3 h 20 min left"},
      {40, 40, 10.0, "40 of 40 sources read, 4.0 a second, 0 s left"},
  }));
  CHECK(describe_progress(static_cast<std::size_t>(done), static_cast<std::size_t>(all),
                          std::chrono::duration<double>{seconds}) == text);
}

TEST_CASE("a short run shows no progress", "[progress]") {
  std::ostringstream out;
  {
    Progress progress{out, false};
    progress.show(1, 2);
    progress.show(2, 2);
  }
  CHECK(out.str().empty());
}

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/segment/decisions.h"
#include "text_pages.h"

using namespace council;
using test::lines_of;

TEST_CASE("a verb that is denied refuses", "[decisions]") {
  const auto [text, types] = GENERATE(table<std::string, std::string>({
      {"RESOLVED that the transfer be not approved.", "reject"},
      {"RESOLVED that the transfer not be approved.", "reject"},
      {"RESOLVED not to grant the licence.", "reject"},
      {"RESOLVED that Ms Bee not be appointed.", "reject"},
      {"RESOLVED to grant the licence.", "approve"},
  }));
  CAPTURE(text);
  const std::vector<Decision> decisions =
      find_decisions(lines_of(text), "", DecisionSource::Minutes);
  REQUIRE(decisions.size() == 1);
  CHECK(decisions[0].types == std::vector<std::string>{types});
}

TEST_CASE("what kind of decision it is hangs on all its words", "[decisions]") {
  const auto [text, title, type] = GENERATE(table<std::string, std::string, std::string>({
      {"The minutes of 5 May were agreed.", "Minutes", "approve_minutes"},
      {"Cllr Fern proposed acceptance, seconded by Cllr Reed.", "Minutes of last meeting",
       "approve_minutes"},
      {"RESOLVED to meet a delegation from the harbour.", "", "other"},
      {"RESOLVED that the lease be settled by delegated powers.", "", "delegate"},
  }));
  CAPTURE(text);
  const std::vector<Decision> decisions =
      find_decisions(lines_of(text), title, DecisionSource::Minutes);
  REQUIRE(decisions.size() == 1);
  CHECK(decisions[0].types == std::vector<std::string>{type});
}

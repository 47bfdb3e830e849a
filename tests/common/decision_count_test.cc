#include "common/decision_count.h"

#include <catch2/catch.hpp>

using namespace council;

TEST_CASE("decisions are counted, those that only note apart", "[decisions]") {
  Section section;
  section.decisions.resize(3);
  section.decisions[0].types = {"note"};
  section.decisions[1].types = {"note", "approve"};
  CHECK(count_decisions(section) == DecisionCount{3, 2});
  section.procedural = true;
  CHECK(count_decisions(section) == DecisionCount{3, 0});
  CHECK(count_decisions({}) == DecisionCount{});
}

TEST_CASE("a count is read as it was packed, and nothing else is", "[decisions]") {
  for (const DecisionCount count : {DecisionCount{1, 0}, DecisionCount{12, 7}}) {
    CHECK(unpack_count(pack_count(count)) == count);
  }
  CHECK(pack_count({}).empty());
  for (const char* const text : {"", " ", "3", "3 x", "x 3", "3 2 1", "-1 0"}) {
    CAPTURE(text);
    CHECK_FALSE(unpack_count(text).has_value());
  }
}

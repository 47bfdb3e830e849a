#include "common/judgement_area.h"

#include <string>

#include <catch2/catch.hpp>

namespace council {

TEST_CASE("areas of all frameworks have one name", "[judgement]") {
  const auto [printed, name] = GENERATE(table<std::string, std::string>({
      {"The impact of leaders on social work practice with children and families",
       "leaders"},
      {"3. Leadership, management and governance", "leaders"},
      {"The effectiveness of leaders and managers", "leaders"},
      {"The experiences and progress of children who need help and protection",
       "help_and_protection"},
      {"1. Children who need help and protection", "help_and_protection"},
      {"The experiences and progress of children in care and care leavers",
       "children_in_care_and_care_leavers"},
      {"The experiences and progress of children in care", "children_in_care"},
      {"2. Children looked after and achieving permanence", "children_in_care"},
      {"2.1 Adoption performance", "adoption"},
      {"2.2 Experiences and progress of care leavers", "care_leavers"},
      {"Overall effectiveness", "overall"},
      {"Capacity to improve", "capacity_to_improve"},
  }));
  CAPTURE(printed);
  CHECK(judgement_area(printed) == name);
}

TEST_CASE("an area that no framework names has no name", "[judgement]") {
  CHECK_FALSE(judgement_area("Being healthy"));
  CHECK_FALSE(judgement_area(""));
}

TEST_CASE("a grade has one name in any wording", "[judgement]") {
  CHECK(judgement_grade("Requires improvement to be good") == "requires_improvement");
  CHECK(judgement_grade("REQUIRES IMPROVEMENT") == "requires_improvement");
  CHECK(judgement_grade("inadequate") == "inadequate");
  CHECK(judgement_grade("Adequate") == "adequate");
  CHECK_FALSE(judgement_grade("3"));
}

}  // namespace council

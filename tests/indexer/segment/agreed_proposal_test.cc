#include <string>

#include <catch2/catch.hpp>

#include "decided_in.h"

using namespace council;

TEST_CASE("a resolution keeps its own words beside what was proposed", "[decisions]") {
  CHECK(test::decided_in("Cllr Bee proposed that the fee be raised by £10; Cllr Dee "
                         "seconded. AGREED. That the clerk write to the hall.\n") ==
        "AGREED: That the clerk write to the hall. <Bee/Dee>\n");
  CHECK(test::decided_in(
            "Cllr Bee proposed that the fee be raised, seconded by Cllr Dee. "
            "AGREED by 3 votes to 2.\n") == "AGREED: that the fee be raised <Bee/Dee>\n");
}

TEST_CASE("of two proposals the last was agreed, with its own movers", "[decisions]") {
  CHECK(test::decided_in("Cllr Bee proposed that the fee be £5, seconded by Cllr Dee. "
                         "Cllr Eff proposed that the fee be £6, seconded by Cllr Hay. "
                         "AGREED.\n") == "AGREED: that the fee be £6 <Eff/Hay>\n");
  CHECK(test::decided_in("Cllr Ash agreed. Cllr Bee PROPOSED that the bin be moved; Cllr "
                         "Dee seconded. IT WAS AGREED.\n") ==
        "AGREED: that the bin be moved <Bee/Dee>\n");
}

TEST_CASE("an apostrophe ends no motion in quotes", "[decisions]") {
  CHECK(
      test::decided_in("RESOLVED: \u201CThat this Council supports its\nresidents\u2019\n"
                       "right to water.\n\nIt calls on the Minister to act "
                       "now.\u201D\n") ==
      "RESOLVED: That this Council supports its residents\u2019 right to water. It calls "
      "on the Minister to act now.\n");
}

TEST_CASE("an application's number wrapped to a new line ends nothing", "[decisions]") {
  CHECK(test::decided_in("RESOLVED to support\n24/0331/FUL Barn at Mill Lane.\n") ==
        "RESOLVED: to support 24/0331/FUL Barn at Mill Lane.\n");
  CHECK(test::decided_in("RESOLVED that the Council grant\n24/0331/FUL Barn at Mill Lane "
                         "and refuse the other.\n") ==
        "RESOLVED: that the Council grant 24/0331/FUL Barn at Mill Lane and refuse the "
        "other.\n");
}

TEST_CASE("a last sentence of people is no part of what was resolved", "[decisions]") {
  CHECK(test::decided_in("RESOLVED that the item be deferred. Councillor Bee left the "
                         "meeting.\n") == "RESOLVED: that the item be deferred.\n");
  for (const std::string last :
       {"The report be returned to the next meeting of the Committee.",
        "The Chair to announce how each vote is recorded.",
        "The votes be recorded by name from now on."}) {
    CHECK(test::decided_in("RESOLVED that the item be deferred. " + last + "\n") ==
          "RESOLVED: that the item be deferred. " + last + "\n");
  }
}

TEST_CASE("what happened before or elsewhere was not decided here", "[decisions]") {
  for (const std::string told :
       {"The precept was set at £18,400 last year.",
        "Permission was given for the extension by the District Council.",
        "The budget was set at £20,000 by Cabinet in March.",
        "All agreed this was a disgrace.",
        "Full Council approved an increase last July."}) {
    CHECK(test::decided_in(told + "\n").empty());
  }
}

TEST_CASE("a motion in quotes is what was adopted below", "[decisions]") {
  CHECK(
      test::decided_in("\u201CThat a speed survey be carried out at the school.\u201D\n\n"
                       "The motion was proposed by Councillor Bee and seconded by "
                       "Councillor Dee. Following a debate the motion was adopted.\n") ==
      "adopted: That a speed survey be carried out at the school. <Bee/Dee>\n");
}

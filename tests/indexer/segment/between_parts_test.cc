// The parts of a decision that other matter stands between, or that are counted on from
// the item's paragraphs.

#include <catch2/catch.hpp>

#include "decided_in.h"

using namespace council;
using test::decided_in;

TEST_CASE("who spoke stands between two parts", "[decisions]") {
  CHECK(decided_in("Resolved:- (1) That notices be issued.\n\nThe following spoke on the "
                   "mole:-\n\n- Mole, Quay Lane (B/114)\n\n  Mr. R. Birch (owner)\n\n(2) "
                   "That the mole be allowed.\n\n(3) That the barn be refused.\n\n"
                   "(Councillor Elm left the room.)\n") ==
        "Resolved:  [1] That notices be issued. [2] That the mole be allowed. [3] That "
        "the barn be refused.\n");
  CHECK(decided_in("Resolved:- (1) That notices be issued.\n\nThe Clerk spoke.\n\n(2) "
                   "The mole was seen.\n") == "Resolved: (1) That notices be issued.\n");
}

TEST_CASE("a list is counted on from the item's paragraphs", "[decisions]") {
  CHECK(
      decided_in("After a report, the Council:\n\nNoted:\n\n5.1. That repairs cost "
                 "£1,412,000,\nmost of it for tar.\n\n5.2. That the mole leaked.\n\nThe "
                 "Council resolved:\n\n5.3. That the mole be mended.\n") ==
      "Noted:  [5.1] That repairs cost £1,412,000, most of it for tar. [5.2] That the "
      "mole leaked.\nresolved:  [5.3] That the mole be mended.\n");
  CHECK(decided_in("After a report, the Council resolved, on the\nmotion of Councillor "
                   "Ann Fern, seconded by Councillor Tom Reed:\n\n7.2. That Councillor "
                   "Elm be appointed.\n") ==
        "resolved:  [7.2] That Councillor Elm be appointed. <Ann Fern/Tom Reed>\n");
}

TEST_CASE("a row has a label in its last cell, and the parts behind it", "[decisions]") {
  CHECK(decided_in("The report told of the mole.\tRESOLVED that:- 1. The mole be mended. "
                   "2. Tar be bought by May.\n") ==
        "RESOLVED: that:- [1] The mole be mended. [2] Tar be bought by May.\n");
  CHECK(decided_in("A report. RESOLVED that: 1. Tar be bought. The Clerk left. 2. It "
                   "rained.\n") == "RESOLVED: that: 1. Tar be bought.\n");
}

TEST_CASE("the items of which the public is excluded are no part of it", "[decisions]") {
  CHECK(decided_in("RESOLVED:\n\nThat the public be excluded for the item set out "
                   "below:\n\nAgenda Item No    Subject\n\n7     Tar\n") ==
        "RESOLVED: That the public be excluded for the item set out below:\n");
}

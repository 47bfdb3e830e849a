// What an item only notes.

#include <catch2/catch.hpp>

#include "decided_in.h"

using namespace council;
using test::decided_in;

TEST_CASE("a paragraph that ends in Noted is a decision of its own", "[decisions]") {
  CHECK(decided_in("The mole would be mended in May. Noted.\n") ==
        "~: The mole would be mended in May. Noted.\n");
  CHECK(
      decided_in("a) Pilots - closing of the quay, 4 May. Noted.\n\nb) I Fern - the mast "
                 "leans. Clerk to reply.\n") ==
      "~: Pilots - closing of the quay, 4 May. Noted.\n");
  CHECK(decided_in("a) Harbour Bank, balance of \u00A37. Noted\n\nThe mast leans.\n") ==
        "");
  CHECK(decided_in("c) Invitation to the next meeting of the forum. Noted.\n") ==
        "~: Invitation to the next meeting of the forum. Noted.\n");
  CHECK(decided_in("a) Rowing Club \u2013 thanks for the oars \u2013 noted.\n") ==
        "~: Rowing Club \u2013 thanks for the oars \u2013 noted.\n");
  CHECK(decided_in("Apologies from Cllr Fern. Noted.\n", "Apologies") == "");
}

TEST_CASE("what was noted in a numbered paragraph stands beside resolutions",
          "[decisions]") {
  CHECK(decided_in("5.1 It was RESOLVED to pay the pilots.\n\n5.2 It was noted that the "
                   "balance stood at \u00A37.\n") ==
        "RESOLVED: to pay the pilots.\n~: It was noted that the balance stood at "
        "\u00A37.\n");
  CHECK(decided_in("It was noted that the mast leaned.\n\nIt was RESOLVED to pay.\n") ==
        "RESOLVED: to pay.\n");
  CHECK(decided_in("5.2 It was noted that apologies had come.\n") == "");
}

TEST_CASE("a body notes the list beside what it decides", "[decisions]") {
  CHECK(decided_in("Cllr Reed proposed that the Council buy an oar. This was seconded by "
                   "Cllr Fern.\n\nMembers noted the three wrecks that had come in.\n") ==
        "-: that the Council buy an oar. <Reed/Fern>\n~: Members noted the three wrecks "
        "that had come in.\n");
  CHECK(decided_in("CCllrs noted that articles are due by 10th May.\n") ==
        "~: CCllrs noted that articles are due by 10th May.\n");
}

TEST_CASE("RESOLVED and noted tells of the sentence before", "[decisions]") {
  CHECK(decided_in("The dredger sank. The mole would be mended. RESOLVED and noted.\n") ==
        "RESOLVED: The mole would be mended. RESOLVED and noted.\n");
}

TEST_CASE("a vote of sympathy is passed", "[decisions]") {
  CHECK(decided_in("A vote of sympathy was extended to the Fern family.\n") ==
        "~: A vote of sympathy was extended to the Fern family.\n");
  CHECK(decided_in("A vote of five to two was needed.\n") == "");
}

TEST_CASE("rows are no part of what was noted below them", "[decisions]") {
  CHECK(decided_in("Oars \u00A312.00\nPilots \u00A398.77\nThe clerk sent the log. "
                   "Noted.\n") == "~: The clerk sent the log. Noted.\n");
}

TEST_CASE("a council notes under a label, or a log in a numbered paragraph",
          "[decisions]") {
  CHECK(decided_in("After consideration, the Council:\n\nNoted:\n\n5.1. The log of "
                   "2020.\n\n5.2. The wrecks.\n") ==
        "Noted:  [5.1] The log of 2020. [5.2] The wrecks.\n");
  CHECK(decided_in("3.1 RESOLVED: That the oar be sunk.\n\n3.2 The log was noted.\n") ==
        "RESOLVED: That the oar be sunk.\n~: The log was noted.\n");
}

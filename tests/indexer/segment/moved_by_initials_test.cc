#include <catch2/catch.hpp>

#include "decided_in.h"
#include "indexer/segment/mover_initials.h"

using namespace council;
using test::decided_in;

TEST_CASE("initials in a bracket at the end name the movers", "[decisions]") {
  const auto found = find_mover_initials("The balance was accepted (AB/CDE).");
  REQUIRE(found);
  CHECK(found->movers.proposer == "AB");
  CHECK(found->movers.seconder == "CDE");
  CHECK(found->begin == 24);
  for (const char* const other :
       {"It opens at noon (AM/PM).", "It was approved (AB).", "(AB/CD)",
        "It was approved (AB/AB).", "It was approved (A Bee/C Dee).",
        "(AB/CD) was approved.", "A tree (TPO/NI)", ""}) {
    CAPTURE(other);
    CHECK(!find_mover_initials(other));
  }
}

TEST_CASE("what was moved by initials is decided", "[decisions]") {
  CHECK(decided_in("It was agreed to give £40 to the band (AB/CD).\n") ==
        "agreed: to give £40 to the band <AB/CD>\n");
  CHECK(decided_in("The balance of £14.20 was accepted (AB/CD).\n") ==
        "accepted: The balance of £14.20 was accepted <AB/CD>\n");
  CHECK(decided_in("The following payments were approved (AB/CD):\n\nRope £4.00\n\n"
                   "Tar £2.10\n") ==
        "approved: The following payments were approved (AB/CD): Rope £4.00 Tar £2.10 "
        "<AB/CD>\n");
  CHECK(decided_in("RESOLVED to mend the boat (AB/CD).\n") ==
        "RESOLVED: to mend the boat. <AB/CD>\n");
  CHECK(decided_in("Harbour 9/8/2022 - Proposed (AB) & Seconded (CD) that the notes be "
                   "received. Unanimously agreed.\n") ==
        "agreed: that the notes be received. <AB/CD>\n");
  CHECK(decided_in("After a debate AB proposed that the slip be closed. Seconded by: CD. "
                   "This was carried, 3 in favour and 1 against.\n") ==
        "carried: that the slip be closed. <AB/CD>\n");
  CHECK(decided_in("The list of payments was approved.\nProposed by: AB.\n"
                   "Seconded by: CD.\n") ==
        "approved: The list of payments was approved. <AB/CD>\n");
}

TEST_CASE("what opens with its adverb is decided", "[decisions]") {
  CHECK(
      decided_in("Nobody had asked for a poll. Unanimously agreed to co-opt in May.\n") ==
      "agreed: to co-opt in May.\n");
  CHECK(decided_in("Those there unanimously agreed to differ.\n").empty());
}

TEST_CASE("minutes approved in two sentences are told once", "[decisions]") {
  CHECK(decided_in(
            "The Minutes of 4 May were read, and it was agreed that they gave a true "
            "record.\n",
            "Minutes") == "agreed: that they gave a true record.\n");
}

TEST_CASE("a label below a proposal tells what was proposed", "[decisions]") {
  CHECK(decided_in("Cllr Fern proposed that the hours be kept. Ann Reed seconded. 7 in "
                   "favour, 3 against. AGREED.\n") ==
        "AGREED: that the hours be kept. <Fern/Ann Reed>\n");
  CHECK(decided_in("The Minutes were held as read and APPROVED.\n") ==
        "APPROVED: The Minutes were held as read and APPROVED.\n");
  CHECK(
      decided_in("Mr A Fern, seconded by Mrs B Reed, moved that the licence be granted."
                 "\n\nAs an amendment, Mr C Ash, seconded by Ms D Oak, moved that it be "
                 "granted until 9pm.\n\nOn a vote being taken, the amendment was "
                 "therefore CARRIED.\n\nThe Board AGREED to grant it until 9pm.\n") ==
      "AGREED: to grant it until 9pm. <C Ash/D Oak>\n");
}

TEST_CASE("bodies with names of their own decide and note", "[decisions]") {
  CHECK(decided_in("Leaders' Committee resolved that the rates be kept.\n") ==
        "resolved: that the rates be kept.\n");
  CHECK(decided_in("Leaders' Committee noted the accounts.\n") ==
        "~: Leaders' Committee noted the accounts.\n");
  CHECK(decided_in("The Partnership noted progress.\n") ==
        "~: The Partnership noted progress.\n");
  CHECK(
      decided_in("The Board noted the list.\n\n- COUNCILLOR ANN FERN, Chairperson.\n") ==
      "~: The Board noted the list.\n");
  CHECK(decided_in(
            "There was submitted and noted a letter of 2 May from the Minister.\n") ==
        "~: There was submitted and noted a letter of 2 May from the Minister.\n");
  CHECK(decided_in("There was submitted a letter of 2 May.\n").empty());
}

TEST_CASE("the member decides, not the panel that advised", "[decisions]") {
  CHECK(decided_in("Decision:\n\nAdvice of the Advisory Panel:\n\nThat the Member:\n\n- "
                   "Note the survey.\n\nDecision of the Member:\n\nRESOLVED:\n\nThat the "
                   "advice be accepted.\n",
                   "", DecisionSource::DecisionRecord) ==
        "RESOLVED: That the advice be accepted.\n");
}

TEST_CASE("a motion put in other words is told once", "[decisions]") {
  CHECK(decided_in("Cllr Ann Fern proposed that the rates be frozen for a year. Cllr Bob "
                   "Reed seconded the proposal.\n\nLeaders' Committee resolved that the "
                   "rates of hire be frozen for a year.\n") ==
        "resolved: that the rates of hire be frozen for a year. <Ann Fern/Bob Reed>\n");
}

TEST_CASE("of two proposals the one that was carried is decided", "[decisions]") {
  CHECK(
      decided_in("Cllr. Ash proposed that the dues be dropped. Seconded by Cllr. Oak.\n\n"
                 "Cllr. Fern proposed that the dues be kept. Seconded by Cllr. Reed.\n\n"
                 "A vote was taken.\n\nCllr. Ash's proposal was carried.\n") ==
      "carried: that the dues be dropped. <Ash/Oak>\n");
}

TEST_CASE("what is adopted or noted within an item is told", "[decisions]") {
  CHECK(
      decided_in(
          "The plan as amended was adopted on the proposal of Deputy Byrne seconded "
          "by Cllr. Linch.\n\nHe spoke.\n") ==
      "adopted: The plan as amended was adopted on the proposal of Deputy Byrne seconded "
      "by Cllr. Linch. <Byrne/Linch>\n");
  CHECK(decided_in("Letter from the Inspector was noted.\n\nThe plan was noted.\n\nHe "
                   "spoke.\n") ==
        "~: Letter from the Inspector was noted.\n~: The plan was noted.\n");
  CHECK(decided_in("Cllr Fern asked that the notes be changed. Carried unanimously.\n")
            .empty());
}

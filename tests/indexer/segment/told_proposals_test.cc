// What minutes agree and propose in words of their own.

#include <catch2/catch.hpp>

#include "decided_in.h"

using namespace council;

TEST_CASE("it was agreed in many a way, by whoever is named", "[decisions]") {
  CHECK(test::decided_in("It was therefore provisionally agreed to dredge the pool.\n") ==
        "agreed: to dredge the pool.\n");
  CHECK(test::decided_in("It was thus decided that Cllr Fern would ask the pilots.\n") ==
        "decided: that Cllr Fern would ask the pilots.\n");
  CHECK(test::decided_in("It was agreed County Cllr Fern would ask the pilots.\n") ==
        "agreed: County Cllr Fern would ask the pilots.\n");
  CHECK(
      test::decided_in("No reply had been received but it was agreed to ask again.\n") ==
      "agreed: to ask again.\n");
  CHECK(test::decided_in("All were agreeable that the quay be swept.\n") ==
        "agreeable: that the quay be swept.\n");
}

TEST_CASE("a proposal is seconded in the next sentence", "[decisions]") {
  CHECK(test::decided_in("The mast leans. The Chairman then proposed that it be felled. "
                         "This was seconded by Ida Fern. All in favour.\n") ==
        "-: that it be felled. <Chairman/Ida Fern>\n");
  CHECK(test::decided_in("Cllr Reed proposed that it be felled. This was seconded by Ida "
                         "Fern. The motion was lost.\n") == "");
  CHECK(test::decided_in("Cllr Reed proposed that it be felled. Ida Fern seconded this "
                         "proposal.\n") == "-: that it be felled. <Reed/Ida Fern>\n");
  CHECK(test::decided_in(
            "“I will move that a ramp be built.”\n\nThe Motion was seconded by "
            "Councillor Oak and passed unanimously.\n") ==
        "passed: The Motion was seconded by Councillor Oak and passed unanimously. "
        "<-/Oak>\n");
  CHECK(test::decided_in("Ida Oak was proposed by Cllr Reed. Seconded by Cllr Fern.\n") ==
        "");
  // Who is nominated is elected below.
  CHECK(test::decided_in("Cllr Reed proposed that Cllr Oak be elected Chair. This was "
                         "seconded by Ida Fern.\n") == "");
  CHECK(test::decided_in("Cllr Reed proposed Mr Oak be co-opted and Cllr Fern seconded "
                         "this.\n") == "");
}

TEST_CASE("movers stand in brackets behind a decision", "[decisions]") {
  CHECK(test::decided_in(
            "RESOLVED: That a bin be bought. (Cllr Ida Fern proposed, Cllr Tom "
            "Reed seconded, all were in favour).\n") ==
        "RESOLVED: That a bin be bought. <Ida Fern/Tom Reed>\n");
}

TEST_CASE("an abbreviation ends no sentence", "[decisions]") {
  CHECK(test::decided_in(
            "Quay Rope - \u00A327.12 (Ch. No. 3050), Clerk - \u00A3379 (Ch. No. "
            "3051) \u2013 approved.\n") ==
        "approved: Quay Rope - \u00A327.12 (Ch. No. 3050), Clerk - \u00A3379 (Ch. No. "
        "3051) "
        "\u2013 approved.\n");
}

TEST_CASE("the clause stands between who proposes and who seconds it", "[decisions]") {
  CHECK(test::decided_in("It was proposed by I. Fern that an oar be bought, this was "
                         "seconded by T. Reed and agreed.\n") ==
        "agreed: that an oar be bought <I. Fern/T. Reed>\n");
  CHECK(
      test::decided_in("Cllr Fern PROPOSED that the oar be bought, this was SECONDED by "
                       "Cllr Reed and AGREED by all.\n") ==
      "AGREED: that the oar be bought <Fern/Reed>\n");
  CHECK(
      test::decided_in("It was proposed by Cllr I. Fern and seconded by Cllr T. Reed, "
                       "that the oar be bought. This motion was unanimously agreed.\n") ==
      "agreed: that the oar be bought. <I. Fern/T. Reed>\n");
  CHECK(test::decided_in("It was proposed by Cllr Fern, seconded by Cllr Reed, to object "
                         "to the pier. Agreed.\n") ==
        "Agreed: to object to the pier. <Fern/Reed>\n");
}

TEST_CASE("a proposal has its outcome a sentence later", "[decisions]") {
  CHECK(
      test::decided_in("It was PROPOSED by Cllr Fern and SECONDED by Cllr Reed that the "
                       "oar be bought. 7 votes in favour, 3 against. Proposal "
                       "CARRIED.\n") == "CARRIED: that the oar be bought. <Fern/Reed>\n");
  CHECK(
      test::decided_in(
          "\u2022 Motion to buy the oar was proposed by Cllr. Fern, seconded "
          "by Cllr. Reed and agreed unanimously. Motion carried.\n") ==
      "agreed: Motion to buy the oar was proposed by Cllr. Fern, seconded by Cllr. Reed "
      "and agreed unanimously. <Fern/Reed>\n");
  CHECK(
      test::decided_in("It was proposed by Cllr Fern and seconded by Cllr Reed that the "
                       "oar be bought. The motion was lost.\n") == "");
  CHECK(
      test::decided_in("1 The Oast, High Quay Cllr I. Fern proposed that the Council "
                       "object. This proposal was seconded by Cllr Reed and agreed.\n") ==
      "agreed: that the Council object. <I. Fern/Reed>\n");
}

TEST_CASE("a proposal and its outcome have labels", "[decisions]") {
  CHECK(test::decided_in("Proposal: to buy the oar. Proposer: Cllr Reed. Seconder: Cllr "
                         "Fern. Carried.\n") == "Carried: to buy the oar. <Reed/Fern>\n");
  CHECK(test::decided_in("The oar broke.\nIt was agreed to buy the oar.\n\nProposed: Ida "
                         "Fern\n\nSeconded: Tom Reed\n") ==
        "agreed: to buy the oar. <Ida Fern/Tom Reed>\n");
  CHECK(test::decided_in("Cllr Fern proposed, and Cllr Reed seconded, that an oar be "
                         "bought. The proposal was carried by three votes to one.\n") ==
        "carried: that an oar be bought. <Fern/Reed>\n");
  CHECK(
      test::decided_in("IF proposed that the fee be \u00A34; this was seconded by TR. An "
                       "amendment by Cllr Oak was lost by 2 votes to 3. The proposal was "
                       "then carried by 3 votes to 2.\n") ==
      "carried: that the fee be \u00A34 <IF/TR>\n");
  CHECK(
      test::decided_in("It was moved by Councillor I Fern, seconded by Councillor T Reed "
                       "and\n\n1. The log be noted.\n\n2. The oar be bought.\n") ==
      "-:  [1] The log be noted. [2] The oar be bought. <I Fern/T Reed>\n");
}

TEST_CASE("who agreed is not what was agreed", "[decisions]") {
  CHECK(test::decided_in("It was proposed by Cllr Fern that the oar be bought. This was "
                         "seconded by Cllr Reed and agreed by all present.\n") ==
        "agreed: that the oar be bought. <Fern/Reed>\n");
  CHECK(
      test::decided_in("Cllr Fern proposed acceptance of the minutes of 9th April. This "
                       "was seconded by Cllr Reed and agreed by all present at that "
                       "meeting.\n") ==
      "agreed: acceptance of the minutes of 9th April. <Fern/Reed>\n");
  CHECK(test::decided_in(
            "It was proposed by Cllr Fern and seconded by Cllr Reed and "
            "agreed by all those who were there that night to buy an oar.\n") != "");
}

TEST_CASE("a lettered number stands before a resolution", "[decisions]") {
  CHECK(test::decided_in("C.2211.2   RESOLVED: that the oar was bought\n") ==
        "RESOLVED: that the oar was bought\n");
  CHECK(test::decided_in("FC13/04/1   Resolved: to buy an oar.\n") ==
        "Resolved: to buy an oar.\n");
}

#include <catch2/catch.hpp>

#include "decided_in.h"

using namespace council;
using test::decided_in;

TEST_CASE("movers stand behind a decision or in the paragraph above it", "[decisions]") {
  CHECK(decided_in("It was resolved to take the price of £40 from Quay Rope, proposed by "
                   "Cllr Fern, seconded by Cllr Reed.\n") ==
        "resolved: to take the price of £40 from Quay Rope, proposed by Cllr Fern, "
        "seconded by Cllr Reed. <Fern/Reed>\n");
  CHECK(decided_in("Cllr Fern proposed, seconded by Cllr Reed, a toll of 3%.\n\n"
                   "The meeting resolved to recommend that tolls rise by 3%.\n") ==
        "resolved: to recommend that tolls rise by 3%. <Fern/Reed>\n");
  CHECK(
      decided_in("6.3  On being proposed by the Mayor, seconded by Councillor Fern, the\n"
                 "     motion was put to the vote and carried (5 in favour, 2\n"
                 "     against). It was resolved to:\n\n"
                 "     A    Run the ferry.\n") ==
      "resolved: to: [A] Run the ferry. <Mayor/Fern>\n");
  CHECK(
      decided_in("Penderfynwyd talu'r bil canlynol.\n\nCynigiwyd gan Cyng Tomos Rees ac "
                 "eiliwyd gan Cyng Nia Elis.\n") ==
      "Penderfynwyd: talu'r bil canlynol. <Tomos Rees/Nia Elis>\n");
  // What is to be is no verdict on it.
  CHECK(decided_in("Councillor Fern, seconded by Councillor Reed, moved that the toll be "
                   "approved.\n\nDECISION\nAGREED to let the toll stand.\n") ==
        "AGREED: to let the toll stand. <Fern/Reed>\n");
}

TEST_CASE("a meeting decides and notes in its own words", "[decisions]") {
  CHECK(decided_in("The meeting agreed no objection be made.\n") ==
        "agreed: no objection be made.\n");
  CHECK(decided_in("5.3 Schools Forum agreed to fund both bids.\n") ==
        "agreed: to fund both bids.\n");
  CHECK(decided_in("The meeting was in agreement that two prices be sought.\n") ==
        "agreement: that two prices be sought.\n");
  CHECK(decided_in("The Committee approved a report on the letting of the quay.\n") ==
        "approved: a report on the letting of the quay.\n");
  CHECK(decided_in("The Council noted the decisions taken at the 4 May Cabinet.\n\n"
                   "Questions were asked.\n") ==
        "~: The Council noted the decisions taken at the 4 May Cabinet.\n");
  CHECK(decided_in("2.2  The Action Log was noted.\n\n2.3  A question was asked.\n") ==
        "~: The Action Log was noted.\n");
  CHECK(decided_in("The Action Log was noted.\n\nA question was asked.\n") ==
        "~: The Action Log was noted.\n");
}

TEST_CASE("a paragraph below its own number is decided beside the labels",
          "[decisions]") {
  CHECK(decided_in("7.1 The ditch is clear.\nRESOLUTION: That the oak be felled.\n\n"
                   "7.2 It was agreed that the ditch man's contract be signed.\n") ==
        "RESOLUTION: That the oak be felled.\n"
        "agreed: that the ditch man's contract be signed.\n");
  CHECK(
      decided_in("(1) RESOLVED that Mr Ash take the chair.\n\n(2) Mr Ash spoke of the "
                 "harbour and of its dues at length, and thanked the pilots.\n\n(3) "
                 "He left.\n\n(4)    Members agreed that the quorum of the Panel should "
                 "be seven.\n") ==
      "RESOLVED: that Mr Ash take the chair.\n"
      "agreed: that the quorum of the Panel should be seven.\n");
}

TEST_CASE("an assent that the minutes below it tell in full counts once", "[decisions]") {
  CHECK(decided_in("Decision:\n\nAgreed.\n\nMinutes:\n\nResolved \xE2\x80\x93\n\n"
                   "That the dates be kept.\n",
                   "",
                   DecisionSource::ItemPage) == "Resolved: That the dates be kept.\n");
  CHECK(decided_in("Decision:\n\nAgreed.\n", "", DecisionSource::ItemPage) ==
        "Decision: Agreed.\n");
}

TEST_CASE("what was resolved on a proposal has the verb that opens it", "[decisions]") {
  CHECK(decided_in("Resolved on the proposal of Councillor Fern, seconded by Councillor "
                   "Reed and agreed by all members present that the minutes be taken as "
                   "read.\n") ==
        "Resolved: that the minutes be taken as read. <Fern/Reed>\n");
  CHECK(decided_in("Resolved on the proposal of Councillor Fern, seconded by Councillor "
                   "Reed that the letter be sent.\n") ==
        "Resolved: that the letter be sent. <Fern/Reed>\n");
  // What became of the motion is not told.
  CHECK(
      decided_in("The motion was proposed by Councillor Fern and seconded by Councillor "
                 "Reed.\n\nThe Director spoke of dogs.\n")
          .empty());
}

TEST_CASE("movers may stand below under their own label", "[decisions]") {
  CHECK(decided_in("Resolved:- That a rope be bought.\n\nMover: - Councillor Fern        "
                   "        Seconder: - Councillor Reed\n") ==
        "Resolved: That a rope be bought. <Fern/Reed>\n");
}

TEST_CASE("an amendment that was carried has its own movers", "[decisions]") {
  CHECK(decided_in(
            "Councillor Fern proposed, seconded by Councillor Reed, that the toll "
            "stand.\n\nAs an amendment Councillor Moss, seconded by Councillor Jo Lee "
            "moved that it be halved.\n\nAccordingly, the Amendment became the "
            "finding of the meeting and it was agreed to halve the toll.\n") ==
        "agreed: to halve the toll. <Moss/Jo Lee>\n");
}

TEST_CASE("each part of an item has the movers on its own line", "[decisions]") {
  CHECK(
      decided_in(
          "A. Receipts. It was proposed by Councillor Ash, seconded by Councillor "
          "Elm and RESOLVED that they be approved.\n\nB. Ropes. It was proposed by "
          "Councillor Fern, seconded by Councillor Reed and RESOLVED to buy "
          "one.\n") ==
      "RESOLVED: that they be approved. <Ash/Elm>\nRESOLVED: to buy one. <Fern/Reed>\n");
}

TEST_CASE("the movers of a motion stand each in a paragraph of their own",
          "[decisions]") {
  CHECK(
      decided_in("It was\n\nProposed by Councillor Ida Fern\n\nSeconded by Councillor "
                 "Tom Reed\n\nThat the toll be doubled.\n\nAs an amendment it was\n\n"
                 "Proposed by Councillor Pat Yew\n\nSeconded by Councillor Colin Oak\n\n"
                 "That it be halved.\n\nThe amendment was LOST.\n\nRESOLVED that the "
                 "ferry toll be doubled.\n") ==
      "RESOLVED: that the ferry toll be doubled. <Ida Fern/Tom Reed>\n");
}

TEST_CASE("a decision ends where the next business is submitted", "[decisions]") {
  CHECK(
      decided_in("Decision\nThe Council agreed to note the levels.\nThere was submitted "
                 "a report by the Harbour Master on the slip.\nDecision\nThe Council "
                 "agreed to close it.\n") ==
      "Decision: The Council agreed to note the levels.\n"
      "Decision: The Council agreed to close it.\n");
}

TEST_CASE("what was moved was agreed behind a dash", "[decisions]") {
  CHECK(
      decided_in("It was Proposed by Ida Fern and Seconded by Tom Reed that the list be "
                 "left as it\nwas - AGREED (10 for, 2 abstentions)\n") ==
      "AGREED: that the list be left as it was <Ida Fern/Tom Reed>\n");
}

TEST_CASE("of a motion and its amendment the vote keeps one", "[decisions]") {
  const std::string moved =
      "Provost Fern, seconded by Councillor Reed, moved that the report be agreed.\n\n"
      "Councillor Oak, seconded by Councillor Elm, moved as an amendment that it be put "
      "off.\n\nOn a vote, the amendment had 5 votes and the motion 12. ";
  CHECK(decided_in(moved + "The motion was accordingly declared carried.\n") ==
        "carried: that the report be agreed. <Fern/Reed>\n");
  CHECK(decided_in(moved + "The amendment was accordingly declared carried.\n") ==
        "-: that it be put off. <Oak/Elm>\n");
}

TEST_CASE("the proposer stands in the paragraph above the seconder", "[decisions]") {
  CHECK(decided_in("Proposed by Alderman Mrs. Fern,\nSeconded by Councillor Reed and "
                   "agreed:\n\nThat the meeting go into committee.\n") ==
        "-: That the meeting go into committee. <Fern/Reed>\n");
  CHECK(decided_in("Councillor Fern proposed,\n\nSeconded by Councillor Reed and "
                   "resolved,\n\n“That the quay be swept.”\n") ==
        "resolved: That the quay be swept. <Fern/Reed>\n");
}

TEST_CASE("Irish minutes name the movers in Irish", "[decisions]") {
  CHECK(
      decided_in("a. Ar moladh Cllr. P. Fern\n   Cuidithe ag Cllr. B. Reed agus glacadh "
                 "leis\n\n“That the minutes be adopted.”\n") ==
      "-: That the minutes be adopted. <P. Fern/B. Reed>\n");
  CHECK(decided_in("Ar moladh Cllr. P. Fern Cuidithe ag Cllr. B. Reed, agus glacadh leis "
                   "“That standing orders be suspended.”\n") ==
        "-: That standing orders be suspended. <P. Fern/B. Reed>\n");
}

TEST_CASE("movers are told in what a label decides", "[decisions]") {
  CHECK(
      decided_in(
          "Agreed:           The Minutes were adopted on the proposal of Councillor "
          "Fern,\n                  seconded by Councillor Reed.\n               "
          "                   MINUTES FOR ADOPTION\n") ==
      "Agreed: The Minutes were adopted on the proposal of Councillor Fern, seconded by "
      "Councillor Reed. <Fern/Reed>\n");
}

TEST_CASE("movers stand in brackets below, over two lines", "[decisions]") {
  CHECK(
      decided_in("RESOLVED:  That the slip be closed.\n\n(Moved by Councillor R Fern and "
                 "seconded by\nCouncillor D Reed)\n") ==
      "RESOLVED: That the slip be closed. <R Fern/D Reed>\n");
  CHECK(decided_in("DP proposed, MP second, that the bills be paid.\n") ==
        "-: that the bills be paid. <DP/MP>\n");
}

TEST_CASE("movers are known by initials, or give a proposal and a seconding",
          "[decisions]") {
  CHECK(decided_in("It was agreed to sink it. Proposed LCT, seconded RTS.\n") ==
        "agreed: to sink it. <LCT/RTS>\n");
  CHECK(
      decided_in("A proposal by Cllr Oak to pay more found no seconder.\n\nFollowing a "
                 "proposal by Cllr Fern and seconding by Cllr Reed\n\n0643      RESOLVED "
                 "that the oar be bought.\n") ==
      "RESOLVED: that the oar be bought. <Fern/Reed>\n");
  CHECK(decided_in("It was proposed by Cllr Fern, seconded by Cllr Reed, that the oar be "
                   "bought. RESOLVED by 5 votes to 1 that the oar be bought.\n") ==
        "RESOLVED: that the oar be bought. <Fern/Reed>\n");
}

TEST_CASE("movers stand in the sentence behind a decision within a paragraph",
          "[decisions]") {
  CHECK(
      decided_in("Two prices had come. Resolved to take the price of Quay Rope. Proposed "
                 "by Cllr Fern and seconded by Cllr Reed. One against.\n") ==
      "Resolved: to take the price of Quay Rope. <Fern/Reed>\n");
  CHECK(decided_in("Two prices had come. Resolved to take the price of Quay Rope. The "
                   "bench is broken.\n") ==
        "Resolved: to take the price of Quay Rope.\n");
}

TEST_CASE("a motion may be duly seconded by nobody named, and one before it lost",
          "[decisions]") {
  CHECK(decided_in("It was moved by Councillor Fern and duly seconded that the pier be "
                   "let.\n\nOn being put to the vote, the motion was LOST.\n\n"
                   "It was moved by Councillor Reed and duly seconded that the pier be "
                   "kept.\n\nOn being put to the vote, the motion was CARRIED.\n\n"
                   "RESOLVED: That, for want of bids, the pier stay in hand.\n") ==
        "RESOLVED: That, for want of bids, the pier stay in hand. <Reed/->\n");
}

TEST_CASE("a page's minutes name who moved what stands under its decision",
          "[decisions]") {
  const std::string decision =
      "Decision:\n\nRESOLVED that the pier be let.\n\nMinutes:\n\n";
  CHECK(decided_in(decision + "The Harbour Master spoke.\n\nThe recommendations as "
                              "amended were proposed by Councillor Fern and seconded by "
                              "Councillor Reed.\n") ==
        "RESOLVED: that the pier be let. <Fern/Reed>\n");
  // Of two motions either may be it.
  CHECK(decided_in(decision + "Councillor Ash proposed, seconded by Councillor Elm, "
                              "delay.\n\nThe recommendation was proposed by Councillor "
                              "Fern and seconded by Councillor Reed.\n") ==
        "RESOLVED: that the pier be let.\n");
}

TEST_CASE("an election's movers may stand before the assent to it", "[decisions]") {
  CHECK(decided_in("Cllr Anna Fern was elected Chair of the Harbour Board. Proposed by "
                   "Cllr John Reed and seconded by Cllr Jill Ash, the appointment was "
                   "agreed.\n") ==
        "~: Cllr Anna Fern was elected Chair of the Harbour Board. <John Reed/Jill "
        "Ash>\n");
}

TEST_CASE("a mover's name may stand on the line below the title", "[decisions]") {
  CHECK(decided_in("It was proposed by Councillor Fern, seconded by Councillor\n"
                   "Reed and RESOLVED to let the pier.\n") ==
        "RESOLVED: to let the pier. <Fern/Reed>\n");
}

TEST_CASE("who moved the decision above moved that one alone", "[decisions]") {
  CHECK(
      decided_in("(a) Pilots - RESOLVED that £150 be given. Proposed Cllr Fern, Seconded "
                 "Cllr Reed.\n\n(b) Ropers - RESOLVED that £250 be given. Proposed Cllr "
                 "Ash, Seconded Cllr Elm. Cllr Fern came back.\n") ==
      "RESOLVED: that £150 be given. <Fern/Reed>\n"
      "RESOLVED: that £250 be given. <Ash/Elm>\n");
}

TEST_CASE("who moved the recommendations moved what is decided below", "[decisions]") {
  CHECK(decided_in("Councillor Fern, seconded by Councillor Reed, moved approval of the "
                   "recommendations in the report and this was unanimously approved.\n\n"
                   "DECISION\nAGREED to:-\n\n(a) approve the dues; and\n\n(b) mend the "
                   "pier.\n") ==
        "AGREED: to:- [a] approve the dues; and [b] mend the pier. <Fern/Reed>\n");
}

TEST_CASE("movers may stand in brackets behind the verb", "[decisions]") {
  CHECK(decided_in("It was AGREED (proposed Mr Fern, seconded Mrs Reed) to make a grant "
                   "of £350.\n") == "AGREED: to make a grant of £350. <Fern/Reed>\n");
}

TEST_CASE("an amendment that nobody seconded takes no motion's movers", "[decisions]") {
  CHECK(decided_in(
            "It was proposed by Cllr Fern and seconded by Cllr Reed that a grant of "
            "£400 be made. An amendment by Cllr Ash that it be £250 was not "
            "seconded.\n\nRESOLVED, by 6 votes to 2, that a grant of £400 be made to "
            "the Club.\n") ==
        "RESOLVED: that a grant of £400 be made to the Club. <Fern/Reed>\n");
  CHECK(decided_in(
            "It was proposed by Cllr Fern and seconded by Cllr Reed that the accounts "
            "be paid and this was APPROVED.\n") ==
        "APPROVED: that the accounts be paid <Fern/Reed>\n");
}

TEST_CASE("a mover is named with what all call him", "[decisions]") {
  CHECK(
      decided_in("Proposed by Cllr. Michael \u201CMick\u201D Fern, seconded by Cllr. Una "
                 "Reed and RESOLVED to let the pier.\n") ==
      "RESOLVED: to let the pier. <Michael \u201CMick\u201D Fern/Una Reed>\n");
}

TEST_CASE("a mover may be called as a motion that fails", "[decisions]") {
  CHECK(
      decided_in("It was moved by Councillor Fell and seconded by Councillor Reed:-\n\n"
                 "\u201CThat the recommendations be approved.\u201D\n\nMembers then "
                 "voted:-\n\nResolved:\n\n(1) That a lease be granted.\n\n(2) That the "
                 "pier be let.\n") ==
      "Resolved:  [1] That a lease be granted. [2] That the pier be let. <Fell/Reed>\n");
}

TEST_CASE("who moved that a text be amended did not move the text", "[decisions]") {
  CHECK(decided_in(
            "It was moved by Councillor Fern and seconded by Councillor Reed that the "
            "scope be amended accordingly. Upon being put to a vote, this was "
            "carried.\n\nRESOLVED: That the scope, as amended, be approved.\n")
            .find("approved. <") == std::string::npos);
}

TEST_CASE("movers over a quoted motion are told once", "[decisions]") {
  CHECK(decided_in(
            "9.1 Moved by Councillor Fern\n    Seconded by Councillor Reed that\n\n"
            "\u201CThis Council asks for a crossing.\u201D\n\nOn the motion being put "
            "to the meeting it was declared carried.\n")
            .find("Seconded by Councillor Reed that") == std::string::npos);
}

TEST_CASE("who moved stands in brackets, shortened or by initials", "[decisions]") {
  CHECK(decided_in("It was agreed to paint the hall (prop. AB, sec. CD).\n") ==
        "agreed: to paint the hall (prop. AB, sec. CD). <AB/CD>\n");
  CHECK(decided_in("Proposed (AB) & seconded (CD) to give £40 to the band. Agreed "
                   "unanimously. Cllr Elm left.\n") ==
        "Agreed: to give £40 to the band. <AB/CD>\n");
}

TEST_CASE("a seconder's surname stands on the next line", "[decisions]") {
  CHECK(
      decided_in("It was proposed by Cllr L Fern, seconded by Cllr A\nReed and RESOLVED "
                 "that tar be bought.\n") ==
      "RESOLVED: that tar be bought. <L Fern/A Reed>\n");
}

TEST_CASE("who moved the motion that is put to the vote moved what came of it",
          "[decisions]") {
  const std::string moved =
      "It was proposed by Cllr Fern and seconded by Cllr Reed that a grant be made.\n";
  const std::string put = "On being put to the vote it was RESOLVED to give £40.\n";
  CHECK(decided_in(moved + "An amendment proposed by Cllr Elm found no\nseconder. " +
                   put) == "RESOLVED: to give £40. <Fern/Reed>\n");
  CHECK(decided_in(moved + "An amendment by Cllr Elm was seconded by Cllr Ash.\n" +
                   put) == "RESOLVED: to give £40.\n");
}

TEST_CASE("who moved stands below the last entry of a list", "[decisions]") {
  CHECK(decided_in("It was resolved that the following be given:\na) Quay Band £40\nb) "
                   "Mole Fund £30\nProposed: Cllr Fern      Seconded: Cllr Reed\n") ==
        "resolved: that the following be given: [a] Quay Band £40 [b] Mole Fund £30 "
        "<Fern/Reed>\n");
}

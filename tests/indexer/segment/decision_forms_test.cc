// Decisions in the forms of councils of many kinds.

#include <catch2/catch.hpp>

#include "decided_in.h"

using namespace council;
using test::decided_in;

TEST_CASE("a verdict needs no clause", "[decisions]") {
  CHECK(decided_in("24/0001/HOU Quay Barn – porch.\n\nResolved No Objection.\n") ==
        "Resolved: No Objection.\n");
  CHECK(decided_in("The log was looked at.\n\nReviewed and approved.\n") ==
        "approved: Reviewed and approved.\n");
  CHECK(decided_in("The proposals were moved, seconded and agreed.\n") ==
        "agreed: The proposals were moved, seconded and agreed.\n");
}

TEST_CASE("a decision ends where another matter begins", "[decisions]") {
  CHECK(decided_in("Unanimously AGREED to ask for a fence\n24/0502/HOU 3 Mole House. Two "
                   "storeys.\n") == "AGREED: to ask for a fence\n");
  CHECK(decided_in(
            "Decision:\nThe Board agreed that a rope be bought.\nReasons: The old one "
            "is worn.\n") == "Decision: The Board agreed that a rope be bought.\n");
  CHECK(decided_in("RESOLVED that a rope be bought. Councillor Elm asked that his vote "
                   "against be recorded.\n") == "RESOLVED: that a rope be bought.\n");
  CHECK(decided_in("Resolved to buy tar. Cllr Ash proposed, Cllr Elm seconded.\n") ==
        "Resolved: to buy tar. <Ash/Elm>\n");
}

TEST_CASE("how it was decided stands before what was", "[decisions]") {
  CHECK(decided_in(
            "It was RESOLVED by a vote of 6 in favour and 2 against to buy tar.\n") ==
        "RESOLVED: to buy tar.\n");
  CHECK(decided_in("The Panel voted by 7 votes to 4 to refer it to the Cabinet.\n") ==
        "voted: to refer it to the Cabinet.\n");
  CHECK(decided_in("After a debate it was RESOLVED (AB/CD) to buy tar.\n") ==
        "RESOLVED: to buy tar. <AB/CD>\n");
  CHECK(decided_in("It was moved, seconded and agreed that the public be excluded.\n") ==
        "agreed: that the public be excluded.\n");
  CHECK(decided_in("Council accordingly RESOLVED that the toll be kept.\n") ==
        "RESOLVED: that the toll be kept.\n");
}

TEST_CASE("a body decides behind a lead or another verb", "[decisions]") {
  CHECK(decided_in("Arising under item 7 the Council approved the new plan.\n") ==
        "approved: the new plan.\n");
  CHECK(decided_in("After a debate, the Quay Board noted the report and approved the "
                   "accounts.\n") == "approved: the accounts.\n");
  CHECK(
      decided_in("The Board agreed: (1) to note the report; and (2) to send it out.\n") ==
      "agreed:  [1] to note the report; and [2] to send it out.\n");
  CHECK(decided_in("The Board noted the report and endorsed the plan.\n") ==
        "~: The Board noted the report and endorsed the plan.\n");
}

TEST_CASE("verbs open the parts below a label", "[decisions]") {
  CHECK(decided_in("Decisions made\n1. Agreed to buy a rope.\n2. Noted the cost.\n") ==
        "Decisions made:  [1] Agreed to buy a rope. [2] Noted the cost.\n");
  CHECK(decided_in("Decision(s) taken:\n(a) That a rope be bought.\n(b) That tar be "
                   "bought.\n") ==
        "Decision(s) taken:  [a] That a rope be bought. [b] That tar be bought.\n");
}

TEST_CASE("a motion is carried without its name", "[decisions]") {
  const std::string moved =
      "Moved by Councillor Fern, Seconded by Councillor Reed;\n\n“That the quay be "
      "swept.”\n\nOn a vote, nine Members voted for ";
  CHECK(decided_in(moved + "and two against and it was declared carried.\n") ==
        "carried: That the quay be swept. <Fern/Reed>\n");
  CHECK(decided_in(moved + "and ten against and it was declared lost.\n").empty());
  CHECK(
      decided_in("Proposed by Councillor Ash, seconded by Councillor Reed,\n\n'That this "
                 "Council sweeps the quay.'\n") ==
      "-: That this Council sweeps the quay. <Ash/Reed>\n");
  CHECK(
      decided_in("Councillor Fern proposed, and Councillor Reed seconded, that the quay "
                 "be swept. Upon being put to the vote, this was carried.\n") ==
      "carried: that the quay be swept. <Fern/Reed>\n");
}

TEST_CASE("any verb follows a Welsh one", "[decisions]") {
  CHECK(decided_in("Penderfynwyd cau'r cei.\n") == "Penderfynwyd: cau'r cei.\n");
  CHECK(decided_in("Fel y cytunwyd yng nghyfarfod Mai, talwyd y bil.\n").empty());
}

TEST_CASE("payments are listed in capitals as well", "[decisions]") {
  CHECK(
      decided_in("The following payments were approved:\nD Birch £412.20\nHMRC £103.00\n"
                 "Hall £45.00\n") ==
      "approved: The following payments were approved: D Birch £412.20 HMRC £103.00 Hall "
      "£45.00\n");
}

TEST_CASE("a shortened word before a figure ends no decision", "[decisions]") {
  CHECK(decided_in("It was agreed to meet at approx. 7.30 p.m. on Weds. 5 June.\n") ==
        "agreed: to meet at approx. 7.30 p.m. on Weds. 5 June.\n");
  CHECK(decided_in("It was agreed to buy tar in May. 24 came.\n") ==
        "agreed: to buy tar in May.\n");
  CHECK(decided_in("RESOLVED to buy tar. The Clerk left the room.\n") ==
        "RESOLVED: to buy tar.\n");
}

TEST_CASE("who moved stands behind a dash", "[decisions]") {
  CHECK(decided_in(
            "RESOLVED that the mole be mended.\n\nProposed – Cllr Ida Fern Seconded "
            "– Cllr Reed\n") == "RESOLVED: that the mole be mended. <Ida Fern/Reed>\n");
}

TEST_CASE("a sum and a seat are given in few words", "[decisions]") {
  CHECK(decided_in("A letter from the school. Agreed £50.\n") == "Agreed: £50.\n");
  CHECK(decided_in("Mrs Birch was co-opted as a councillor.\n") ==
        "~: Mrs Birch was co-opted as a councillor.\n");
}

TEST_CASE("what is resolved may be not to do it", "[decisions]") {
  CHECK(decided_in("Resolved not to buy tar.\n") == "Resolved: not to buy tar.\n");
  CHECK(decided_in("Members agreed the following grants:\n\nQuay Band €500\nMole Fund "
                   "€300\n") ==
        "agreed: the following grants: Quay Band €500 Mole Fund €300\n");
}

TEST_CASE("what is moved ends with its quote", "[decisions]") {
  CHECK(decided_in("Proposed – Cllr Fern Seconded – Cllr Reed ‘That the Clerk’s desk be "
                   "sold’ All in favour\n") ==
        "-: That the Clerk’s desk be sold <Fern/Reed>\n");
}

TEST_CASE("bodies grant, appoint and put off", "[decisions]") {
  CHECK(
      decided_in("The Committee granted dispensations to Councillors Fern and Reed.\n") ==
      "granted: dispensations to Councillors Fern and Reed.\n");
  CHECK(decided_in("The Board appointed Councillor Fern to the Quay Forum.\n") ==
        "appointed: Councillor Fern to the Quay Forum.\n");
  CHECK(decided_in("The precept for 2025/26 was set at £18,400.\n") ==
        "set: The precept for 2025/26 was set at £18,400.\n");
  CHECK(decided_in("Decision deferred until quotes are in.\n") ==
        "~: Decision deferred until quotes are in.\n");
}

TEST_CASE("somebody is authorised", "[decisions]") {
  CHECK(decided_in("The Clerk was authorised to advertise the vacancy.\n") ==
        "authorised: The Clerk was authorised to advertise the vacancy.\n");
  CHECK(decided_in("The officer who was authorised to sign had left.\n").empty());
}

TEST_CASE("a body decides behind who moved it", "[decisions]") {
  CHECK(decided_in("On the proposal of Cllr. Ida Fern, seconded by Cllr. Tom Reed, the "
                   "Council adopted the budget.\n") ==
        "adopted: the budget. <Ida Fern/Tom Reed>\n");
}

TEST_CASE("the count of votes before what was resolved is no part of it", "[decisions]") {
  CHECK(decided_in("RESOLVED, by 6 votes to 2, that a grant be made to the Pilots.\n") ==
        "RESOLVED: that a grant be made to the Pilots.\n");
  CHECK(decided_in("RESOLVED by a majority that the fee be raised to £5.\n") ==
        "RESOLVED: that the fee be raised to £5.\n");
}

TEST_CASE("an item is deferred, whatever the reason", "[decisions]") {
  CHECK(decided_in("This was deferred to the next meeting as the tide had turned.\n") ==
        "~: This was deferred to the next meeting as the tide had turned.\n");
  CHECK(decided_in("The log was found to be wanting. Approval deferred to the next "
                   "meeting.\n") == "~: Approval deferred to the next meeting.\n");
}

TEST_CASE("an item's page without a label tells what was done", "[decisions]") {
  const std::string minutes =
      "The minutes of the Harbour Board of 1 May were approved as a correct record.\n";
  CHECK(decided_in(minutes, "Minutes", DecisionSource::ItemPage) == "~: " + minutes);
}

TEST_CASE("a sentence that is nothing but the vote is no part of what was resolved",
          "[decisions]") {
  CHECK(decided_in("Resolved: Councillor Fern is Mayor for 2018/19. All in favour\n") ==
        "Resolved: Councillor Fern is Mayor for 2018/19.\n");
  CHECK(decided_in("Resolved: The request is granted at no charge. 7 For, 1 Against\n") ==
        "Resolved: The request is granted at no charge.\n");
  CHECK(decided_in("Resolved: That all in favour of the pier be thanked.\n") ==
        "Resolved: That all in favour of the pier be thanked.\n");
}

TEST_CASE("who moved it may stand over the verb and the motion below", "[decisions]") {
  CHECK(decided_in("Proposed by Cllr. Una Fern\nSeconded by Cllr. Liam Reed\n\nAnd "
                   "Agreed\n\n\u201CThat the pier be let\u201D.\n") ==
        "Agreed: That the pier be let. <Una Fern/Liam Reed>\n");
}

TEST_CASE("councillors note by any short form", "[decisions]") {
  CHECK(decided_in("A written report was read. Cllrs NOTED the report.\n") ==
        "NOTED: the report.\n");
}

TEST_CASE("the number of a paragraph is no part of what it tells", "[decisions]") {
  CHECK(decided_in("2. The minutes of the last meeting were approved.\n", "Minutes") ==
        "~: The minutes of the last meeting were approved.\n");
}

TEST_CASE("a body receives and approves at once", "[decisions]") {
  CHECK(decided_in("a) Councillors received and approved the statements of account.\n") ==
        "received and approved: the statements of account.\n");
}

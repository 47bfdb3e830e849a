// What minutes decide without a formula: verdicts on requests, views on plans, notes.

#include <string>

#include <catch2/catch.hpp>

#include "decided_in.h"

using namespace council;
using test::decided_in;

TEST_CASE("a request is granted or refused", "[decisions]") {
  CHECK(decided_in("The request was refused.\n") ==
        "refused: The request was refused.\n");
  CHECK(decided_in("Following a vote permission was granted for the fair.\n") ==
        "granted: Following a vote permission was granted for the fair.\n");
  CHECK(decided_in("The quote from Quay Rope was accepted at £513.50.\n") ==
        "accepted: The quote from Quay Rope was accepted at £513.50.\n");
  CHECK(decided_in("Both payments approved.\n") == "approved: Both payments approved.\n");
  // Others decide on applications, and rents were agreed of old.
  CHECK(decided_in("Planning permission was granted for the barn.\n").empty());
  CHECK(decided_in("The rent was agreed at £11 a year.\n").empty());
  CHECK(
      decided_in("She was told that when we requested this it was declined.\n").empty());
}

TEST_CASE("all are in agreement, by whatever words", "[decisions]") {
  CHECK(decided_in("An agreement was reached that the boat would lie at the mole.\n") ==
        "agreement: that the boat would lie at the mole.\n");
  CHECK(decided_in("Councillors were all in agreement that the bell be rung.\n") ==
        "agreement: that the bell be rung.\n");
  CHECK(decided_in("Councillors were in agreement that bells would be vital.\n").empty());
  CHECK(decided_in("It was discussed and agreed to ring the bell.\n") ==
        "agreed: to ring the bell.\n");
  CHECK(decided_in("It was agreed by the PC that the bell be rung.\n") ==
        "agreed: that the bell be rung.\n");
  CHECK(decided_in("It was agreed at this point to take item 9.\n") ==
        "agreed: to take item 9.\n");
  CHECK(decided_in("It was noted that the bell was cracked and it was agreed to mend "
                   "it.\n") == "agreed: to mend it.\n");
  CHECK(decided_in("While it was agreed that the bell is cracked, nobody would mend "
                   "it.\n")
            .empty());
}

TEST_CASE("Welsh minutes agree without a mover", "[decisions]") {
  CHECK(decided_in("Cytunwyd hefyd y byddai’r Cyngor yn prynu cloch.\n") ==
        "Cytunwyd: y byddai’r Cyngor yn prynu cloch.\n");
  CHECK(decided_in("Trafodwyd y gloch a chytunwyd i gynnal cyfarfod safle.\n") ==
        "chytunwyd: i gynnal cyfarfod safle.\n");
}

TEST_CASE("a view on plans is the council's own", "[decisions]") {
  CHECK(decided_in("The Parish Council had no objection.\n", "Planning") ==
        "no objection: The Parish Council had no objection.\n");
  CHECK(decided_in("Quay Barn - supported by the Parish Council.\n", "Planning") ==
        "supported: Quay Barn - supported by the Parish Council.\n");
  CHECK(decided_in("The scheme was supported by the Parish Council.\n", "Roads").empty());
}

TEST_CASE("who moved stands before the clause, which leaves them", "[decisions]") {
  CHECK(
      decided_in("The Council resolved on the motion of Councillor Ann Fern, seconded by "
                 "Councillor Tom Reed, to ring the bell.\n") ==
      "resolved: to ring the bell. <Ann Fern/Tom Reed>\n");
  CHECK(
      decided_in("RESOLVED: On the motion of Councillor Ann Fern, seconded by Councillor "
                 "Tom Reed, to ring the bell.\n") ==
      "RESOLVED: to ring the bell. <Ann Fern/Tom Reed>\n");
  CHECK(decided_in("It was moved by Councillor Ann Fern, seconded by Councillor Tom Reed "
                   "and\nThe bell be rung.\n") ==
        "-: The bell be rung. <Ann Fern/Tom "
        "Reed>\n");
  CHECK(
      decided_in("It was proposed by Councillor Ann Fern and seconded by Councillor Tom "
                 "Reed “That the bell be rung.”\n") ==
      "-: That the bell be rung. <Ann Fern/Tom Reed>\n");
  CHECK(decided_in("Quay Rope £4 - proposed Miss Fern and seconded B. Reed pass for "
                   "payment.\n") ==
        "-: Quay Rope £4 - proposed Miss Fern and seconded B. "
        "Reed pass for payment. <Fern/B. Reed>\n");
}

TEST_CASE("an item is noted or held over", "[decisions]") {
  CHECK(decided_in("The bell was heard.\n\nNoted.\n") == "~: Noted.\n");
  CHECK(decided_in("A letter on bells.\n\nNoted.\n", "Correspondence").empty());
  CHECK(decided_in("The matter was held over to the next meeting.\n") ==
        "~: The matter was held over to the next meeting.\n");
}

TEST_CASE("a label over a proposal is no part of it", "[decisions]") {
  CHECK(
      decided_in("A letter had come from the pilots.\nProposal: Mrs Fern proposed and Mr "
                 "Reed seconded payment of £4 and the meeting agreed with one "
                 "abstention.\n") ==
      "agreed: Mrs Fern proposed and Mr Reed seconded payment of £4 and the meeting "
      "agreed with one abstention. <Fern/Reed>\n");
}

TEST_CASE("what is agreed on the way stands beside what is resolved", "[decisions]") {
  const std::string debate =
      "The pilots spoke.\n\nThey left.\n\nThe tide turned.\n\nThe bell rang.\n\n";
  CHECK(decided_in("It was agreed that the pilots be heard.\n\n" + debate +
                   "RESOLVED: That the quay be let.\n") ==
        "agreed: that the pilots be heard.\nRESOLVED: That the quay be let.\n");
  CHECK(decided_in("It was agreed that the pilots knew best.\n\n" + debate +
                   "RESOLVED: That the quay be let.\n") ==
        "RESOLVED: That the quay be let.\n");
}

TEST_CASE("what was moved stands in the paragraph behind its movers", "[decisions]") {
  CHECK(decided_in("It was moved by Councillor Ann Fern, seconded by Councillor Tom Reed "
                   "and\n\nThe toll of 4p be recommended to Council.\n") ==
        "-: The toll of 4p be recommended to Council. <Ann Fern/Tom Reed>\n");
  CHECK(decided_in("It was moved by Councillor Ann Fern, seconded by Councillor Tom Reed "
                   "and The minutes of 4 May be confirmed as an accurate record.\n",
                   "Minutes") ==
        "-: The minutes of 4 May be confirmed as an accurate record. <Ann Fern/Tom "
        "Reed>\n");
}

TEST_CASE("approval is given and a precept is set", "[decisions]") {
  CHECK(test::decided_in("Approval was given for the purchase of an oar.\n") ==
        "given: Approval was given for the purchase of an oar.\n");
  CHECK(test::decided_in("The precept was set at \u00A39,000.\n") ==
        "set: The precept was set at \u00A39,000.\n");
  CHECK(test::decided_in("Approval was given by the County Council.\n") == "");
  CHECK(test::decided_in("Councillors approved payment of the pilots.\n") ==
        "approved: payment of the pilots.\n");
  CHECK(test::decided_in("Councillors voted to sink it.\n") == "voted: to sink it.\n");
  CHECK(test::decided_in("Members were unanimous that the oar be bought.\n") ==
        "unanimous: that the oar be bought.\n");
  CHECK(test::decided_in("It was AGREED by all present to buy the oar.\n") ==
        "AGREED: to buy the oar.\n");
  CHECK(test::decided_in(
            "Following a ballot Mrs Ida Fern was co-opted to the Quay Ward.\n") ==
        "~: Following a ballot Mrs Ida Fern was co-opted to the Quay Ward.\n");
}

TEST_CASE("a view of an application names it, beside resolutions too", "[decisions]") {
  CHECK(test::decided_in("RESOLVED that it be signed.\n\n24/0331/FUL Barn at Quay. Two "
                         "storeys. The Council had no objection.\n",
                         "Planning") ==
        "RESOLVED: that it be signed.\nno objection: 24/0331/FUL Barn at Quay. Two "
        "storeys. "
        "The Council had no objection.\n");
}

TEST_CASE("a motion that was carried is what it was to do", "[decisions]") {
  CHECK(decided_in("A motion to note the report was proposed, seconded, voted on and "
                   "carried.\n") ==
        "carried: A motion to note the report was proposed, seconded, voted on and "
        "carried.\n");
  CHECK(decided_in("A motion to sell the pier was moved and not carried.\n").empty());
}

TEST_CASE("a row of plans ends in the view on it", "[decisions]") {
  CHECK(
      decided_in("8.1 QPL/2021/8 - Rope Barn, Quay Lane. A porch - No objection.\n\n8.2 "
                 "QTP/21/2 - Mole House. Work to two elms - No comment.\n",
                 "Planning") ==
      "No objection: QPL/2021/8 - Rope Barn, Quay Lane. A porch - No objection.\n"
      "No comment: QTP/21/2 - Mole House. Work to two elms - No comment.\n");
  CHECK(decided_in("5.1 21/00713/FUL, a barn. No comment to be made.\n", "Planning") ==
        "No comment: 21/00713/FUL, a barn. No comment to be made.\n");
  CHECK(
      decided_in("Rope Barn, Quay Lane. A porch - No objection.\n", "Planning").empty());
}

TEST_CASE("a view on plans may be that of others", "[decisions]") {
  CHECK(decided_in("24/03318/HOU. A porch.\nQuay County Council (Highways) - no "
                   "objection\n",
                   "Planning")
            .empty());
  CHECK(decided_in("24/03318/HOU Rope Barn. Cllrs supported it.\n", "Planning") ==
        "supported: 24/03318/HOU Rope Barn. Cllrs supported it.\n");
}

TEST_CASE("plans are an item's matter by the word of applications", "[decisions]") {
  const std::string rows =
      "3/17/2711/HOU\tRope Barn, a porch - No objection\n3/17/2764/FUL\tMole House, a "
      "shed - Objection, loss of elms\n";
  CHECK(decided_in(rows, "Applications") ==
        "No objection: 3/17/2711/HOU\tRope Barn, a porch - No objection\n"
        "Objection: 3/17/2764/FUL\tMole House, a shed - Objection, loss of elms\n");
  CHECK(decided_in(rows, "Grant applications").empty());
}

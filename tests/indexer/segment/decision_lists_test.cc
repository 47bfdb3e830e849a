#include <catch2/catch.hpp>

#include "decided_in.h"
#include "indexer/segment/decision_stop.h"

using namespace council;
using test::decided_in;

TEST_CASE("a list below an open decision may be counted by letters without a sign",
          "[decisions]") {
  CHECK(decided_in("On being proposed by the Mayor, seconded by Councillor Fern, it was\n"
                   "resolved unanimously to:\n\n"
                   "     A    Adopt the ferry timetable\n\n"
                   "     B    Ask these bodies for a view:\n"
                   "          \xE2\x80\xA2 The Harbour Trust\n"
                   "          \xE2\x80\xA2 The Pilots\n\n"
                   "     C    Agree the fare.\n") ==
        "resolved: to: [A] Adopt the ferry timetable [B] Ask these bodies for a view: "
        "\xE2\x80\xA2 The Harbour Trust \xE2\x80\xA2 The Pilots [C] Agree the fare. "
        "<Mayor/Fern>\n");
  CHECK(decided_in("It was resolved to:\n\n     A    Close the slipway.\n\n"
                   "     B    Open the quay.\n") ==
        "resolved: to: [A] Close the slipway. [B] Open the quay.\n");
  CHECK(
      decided_in("RESOLVED:\n\n1    That the quay be dredged\n\n2    That it be lit\n") ==
      "RESOLVED:  [1] That the quay be dredged [2] That it be lit\n");
  // Neither an article nor a name counts anything.
  CHECK(decided_in("RESOLVED that the quay be lit.\n\nA Reed asked when.\n") ==
        "RESOLVED: that the quay be lit.\n");
}

TEST_CASE("a list goes on below \"agreed that\"", "[decisions]") {
  CHECK(decided_in("Proposed by Alderman Fern\nSeconded by Councillor Reed and agreed "
                   "that\n\n(i)    the quay be let for £30; and\n(ii)   the seal be "
                   "affixed.\n") ==
        "agreed: that [i] the quay be let for £30; and [ii] the seal be affixed. "
        "<Fern/Reed>\n");
}

TEST_CASE("a part of a list may say who decided it", "[decisions]") {
  CHECK(decided_in("Resolved:\n\n(a)    In respect of the pier, the Authority approved "
                   "that:\n\n       (i) the works start; and\n\n       (ii) they be "
                   "paid for.\n\n(b)    That the rest be noted.\n") ==
        "Resolved:  [a] In respect of the pier, the Authority approved that: (i) the "
        "works start; and (ii) they be paid for. [b] That the rest be noted.\n");
}

TEST_CASE("what follows a decision's colon belongs to it", "[decisions]") {
  CHECK(decided_in("After a long debate the following was resolved:\n\n"
                   "The Council supports one mooring on this bank.\n\n"
                   "A letter was read.\n") ==
        "resolved: The Council supports one mooring on this bank.\n");
  CHECK(decided_in("It was resolved to make the following payments:\n\n"
                   "K Fern, wages \xE2\x80\x93 £88.40\nQuay hire \xE2\x80\x93 £12.00\n\n"
                   "The bench is broken.\n")
            .starts_with("resolved: to make the following payments: K Fern, wages "));
  CHECK(decided_in("RESOLVED: To note that the following were declared:\n\n"
                   "Item 9 - Pilots' Survey\n\nCouncillor Reed is a pilot.\n\n"
                   "A letter was read.\n") ==
        "RESOLVED: To note that the following were declared: Item 9 - Pilots' Survey "
        "Councillor Reed is a pilot.\n");
  CHECK(
      decided_in("RESOLVED that the following be appointed:\nQuay Hall: Cllr Fern\n"
                 "Pilots' Fund: Cllr Reed and Cllr Alder\n\nThe Chair thanked them.\n") ==
      "RESOLVED: that the following be appointed: Quay Hall: Cllr Fern Pilots' Fund: "
      "Cllr Reed and Cllr Alder\n");
  CHECK(decided_in("Resolved to RECOMMEND:  (to Council)\n\nThat the new rules of the "
                   "harbour be made.\n") ==
        "Resolved: to RECOMMEND: (to Council) That the new rules of the harbour be "
        "made.\n");
}

TEST_CASE("what a page sums up above its minutes is told once", "[decisions]") {
  CHECK(
      decided_in("Decision:\n\nAgreed that a rope be bought.\n\nMinutes:\n\nThe old one "
                 "is worn.\n\nResolved:\n\nThat a rope be bought at once.\n") ==
      "Resolved: That a rope be bought at once.\n");
  CHECK(
      decided_in("Decision:\n\nAgreed that a rope be bought.\n\nMinutes:\n\nThe old one "
                 "is worn.\n") == "Agreed: that a rope be bought.\n");
  CHECK(decided_in("Decision:\n\nNone\n").empty());
  CHECK(decided_in("Decision:\n\nAppendix B is not for publication as it names "
                   "staff.\n\nAGREED: that they be thanked.\n") ==
        "AGREED: that they be thanked.\n");
}

TEST_CASE("a member of the executive decides under a heading", "[decisions]") {
  CHECK(decided_in(
            "Matter for Decision\nThe roofs leak.\n\nDecision of Executive Councillor "
            "for Housing\ni.    Noted the leaks.\nii.   Approved the tender.\n\nReason "
            "for the Decision\nAs set out in the report.\n") ==
        "Decision:  [i] Noted the leaks. [ii] Approved the tender.\n");
}

TEST_CASE("what happened is no decision though a page heads it so", "[decisions]") {
  CHECK(decided_in("Decision:\n\nThe Mayor thanked the University for its teaching.\n")
            .empty());
  CHECK(decided_in(
            "Decision:\n\nIt was moved by Councillor Fern and seconded by Councillor "
            "Reed, and\n\nRESOLVED - That a rope be bought.\n") ==
        "RESOLVED: That a rope be bought. <Fern/Reed>\n");
}

TEST_CASE("a motion in the words of its list has the list for its parts", "[decisions]") {
  CHECK(
      decided_in(
          "It was moved by Councillor Fern and seconded by Councillor "
          "Reed:\n\nThat this Council:\n\n\u00B7 thanks the crew.\n\n\u00B7 asks for "
          "a new rope.\n") ==
      "-: That this Council: [] thanks the crew. [] asks for a new rope. <Fern/Reed>\n");
}

TEST_CASE("a summary that nothing below tells is kept", "[decisions]") {
  CHECK(
      decided_in("Decision:\n\nRESOLVED: That the pier be sold to the "
                 "harbour.\n\nMinutes:\n\nA long debate was held.\n\nRESOLVED: That the "
                 "meeting be adjourned for tea.\n") ==
      "RESOLVED: That the pier be sold to the harbour.\n"
      "RESOLVED: That the meeting be adjourned for tea.\n");
}

TEST_CASE("parts may be counted within a part, further in", "[decisions]") {
  CHECK(
      test::decided_in("RESOLVED that:\n\n1.   The advice be not taken.\n\n2.   It be "
                       "refused on these grounds:\n\n     1.   It leans.\n\n     2.   It "
                       "leaks.\n\n3.   The owner be told.\n") ==
      "RESOLVED: that: [1] The advice be not taken. [2] It be refused on these grounds: "
      "1. It leans. 2. It leaks. [3] The owner be told.\n");
}

TEST_CASE("applications are resolved below the head that says so", "[decisions]") {
  CHECK(test::decided_in(
            "The Committee considered the applications and resolved as "
            "follows:-\n\n1/06 - FLATS AT FERN HILL\n\nMr Oak spoke.\n\nThat "
            "it be refused for these reasons:-\n\n(A)  It is large.\n\n(B)  It "
            "is near.\n\n2/06 - A SHED\n\nThat it be approved.\n") ==
        "resolved: That it be refused for these reasons:- [A] It is large. [B] It is "
        "near.\nresolved: That it be approved.\n");
}

TEST_CASE("a count of votes alone is no decision", "[decisions]") {
  CHECK(
      test::decided_in("Tom Reed proposed that posts be put in. Seconded by Ida Fern and "
                       "agreed by 5 votes to 2.\n") ==
      "agreed: that posts be put in. <Tom Reed/Ida Fern>\n");
}

TEST_CASE("a clause stands beside the words that announce it", "[decisions]") {
  CHECK(test::decided_in(
            "The Committee decided:                 that the slip be closed at\n"
            "                                       the ebb.\n") ==
        "decided: that the slip be closed at the ebb.\n");
}

TEST_CASE("a decision stands behind a dash or below its own number", "[decisions]") {
  CHECK(test::decided_in("Decision – That the report be noted.\n") ==
        "Decision: That the report be noted.\n");
  CHECK(test::decided_in("Decision – (a) That it be noted.\n\n(b) That it be sent.\n") ==
        "Decision:  [a] That it be noted. [b] That it be sent.\n");
  CHECK(test::decided_in("RESOLVED: 2013/001\n\nThat the minutes be agreed.\n") ==
        "RESOLVED: That the minutes be agreed.\n");
}

TEST_CASE("a list follows that; and decisions of others are none", "[decisions]") {
  CHECK(test::decided_in("RESOLVED that;\n\na) the plan be sunk; and\n\nb) Cllr Reed "
                         "row.\n") ==
        "RESOLVED: that; [a] the plan be sunk; and [b] Cllr Reed row.\n");
  CHECK(test::decided_in("b). Decisions\n\nThree had come in.\n") == "");
}

TEST_CASE("a decision takes the lines that it announces", "[decisions]") {
  CHECK(
      decided_in(
          "It was agreed to submit the following observations:\n\nE/35427 Barn, no "
          "objection\n\nE/35428 House, too high\n\nCllr Fern spoke.\n") ==
      "agreed: to submit the following observations: E/35427 Barn, no objection E/35428 "
      "House, too high\n");
  CHECK(
      decided_in("Members approved the attendance of the following at the show:\n\nQuay: "
                 "Councillor Ash.\n\nHill: Councillor Oak.\n\nNote: the show is in "
                 "May.\n") ==
      "approved: the attendance of the following at the show: Quay: Councillor Ash. "
      "Hill: "
      "Councillor Oak.\n");
  CHECK(
      decided_in("It was agreed to send the following to the Minister:\n\n\"This Council "
                 "asks for\na new lamp.\"\n\nCllr Fern spoke.\n") ==
      "agreed: to send the following to the Minister: \"This Council asks for a new "
      "lamp.\"\n");
  CHECK(decided_in("It was agreed to send the following to the Minister:\n\nCllr Fern "
                   "spoke.\n") == "agreed: to send the following to the Minister:\n");
}

TEST_CASE("what was carried unanimously is one decision", "[decisions]") {
  CHECK(decided_in(
            "Cllr Fern proposed that the rate be kept. Seconded by Cllr Reed. Carried "
            "unanimously.\n") == "Carried: that the rate be kept. <Fern/Reed>\n");
  CHECK(decided_in(
            "It was proposed by Cllr Fern, seconded by Cllr Reed and agreed that the "
            "rate rise. Agreed nem con.\n") ==
        "agreed: that the rate rise. <Fern/Reed>\n");
  CHECK(decided_in(
            "At the outset a vote of sympathy was passed with the family of A Bee.\n") ==
        "~: At the outset a vote of sympathy was passed with the family of A Bee.\n");
}

TEST_CASE("one application is decided after the other", "[decisions]") {
  CHECK(
      decided_in(
          "21/02977/FUL Loft\nAt 27 Quay Road\nNo objection (Prop Cllr AB, 2nd Cllr "
          "CD)\n21/03011/FUL Shop\nObjection, no parking (Prop Cllr EF, 2nd Cllr "
          "GH)\n",
          "Planning") ==
      "-: 21/02977/FUL Loft At 27 Quay Road No objection (Prop Cllr AB, 2nd Cllr CD) "
      "<AB/CD>\n"
      "-: 21/03011/FUL Shop Objection, no parking (Prop Cllr EF, 2nd Cllr GH) <EF/GH>\n");
  CHECK(decided_in("It was agreed to ask why planning application\n21/02977/FUL Loft was "
                   "not sent.\n") ==
        "agreed: to ask why planning application 21/02977/FUL Loft was not sent.\n");
}

TEST_CASE("a list below the name of who decided is what was decided", "[decisions]") {
  CHECK(
      decided_in("2.2      Resolved that the Harbour Board\n\n"
                 "a)    Approve the draft for consultation; and\n\n"
                 "b)    Ask the pilots for a view.\n") ==
      "Resolved: that the Harbour Board [a] Approve the draft for consultation; and [b] "
      "Ask the pilots for a view.\n");
  CHECK(names_addressee_or_decider("that the Harbour Board", "Approve the draft"));
  CHECK(names_addressee_or_decider("to Harbour Council", "That it be approved"));
  // What has a verb is whole.
  CHECK_FALSE(
      names_addressee_or_decider("that the Board thank them", "The pier is shut"));
  CHECK_FALSE(names_addressee_or_decider("to Harbour Council", "The pier is shut"));
}

TEST_CASE("a list may stand within the first part, which its label's line holds",
          "[decisions]") {
  CHECK(decided_in("RESOLVED: (a) That the pier be let on the following conditions:\n\n"
                   "(i)      One year;\n\n(ii)     Lamps at night.\n\n"
                   "(b) That the Harbour Master settle the wording.\n") ==
        "RESOLVED:  [a] That the pier be let on the following conditions: (i)\tOne "
        "year; (ii)\tLamps at night. [b] That the Harbour Master settle the "
        "wording.\n");
}

TEST_CASE("the parts of a list may open with the verbs of decisions", "[decisions]") {
  CHECK(decided_in("RESOLVED: That the Harbour Board:\n1. Noted the tides; and\n"
                   "2. Agreed that the quay be lit.\n") ==
        "RESOLVED: That the Harbour Board: [1] Noted the tides; and [2] Agreed that the "
        "quay be lit.\n");
  // A full stop ends the part, and another decision begins.
  CHECK(decided_in("RESOLVED:\n1. That the tides be noted.\n"
                   "2. AGREED that the quay be lit.\n") ==
        "RESOLVED:  [1] That the tides be noted.\nAGREED: that the quay be lit.\n");
}

TEST_CASE("a decision may be put to a body named before the sign", "[decisions]") {
  CHECK(decided_in("Proposed by Cllr Fern, seconded by Cllr Reed\n\n"
                   "Recommended to Harbour Council: That the toll be kept.\n") ==
        "Recommended: to Harbour Council: That the toll be kept. <Fern/Reed>\n");
  CHECK(decided_in("Recommended to Harbour Council: the new guide to knots.\n").empty());
}

TEST_CASE("what is noted may stand before an action or as completed", "[decisions]") {
  CHECK(decided_in("Noted. Action: Clerk to ask for the key.\n") == "~: Noted.\n");
  CHECK(decided_in("The Action List was noted as completed\n\nMotions\n") ==
        "~: The Action List was noted as completed\n");
}

TEST_CASE("what somebody is to do is resolved, a grant agreed, a vote passed",
          "[decisions]") {
  CHECK(decided_in("Resolved the Clerk to apply for a card.\n") ==
        "Resolved: the Clerk to apply for a card.\n");
  CHECK(decided_in("A letter was read. Members agreed a grant of £40.\n") ==
        "agreed: a grant of £40.\n");
  CHECK(decided_in("The Members passed a vote of sympathy to the Fern family.\n") ==
        "~: The Members passed a vote of sympathy to the Fern family.\n");
}

TEST_CASE("the point of a date's day ends no sentence", "[decisions]") {
  CHECK(decided_in("It was agreed that the Board meet on Monday 21st. June at 10 am. A "
                   "letter was read.\n") ==
        "agreed: that the Board meet on Monday 21st. June at 10 am.\n");
  CHECK(
      decided_in("It was agreed that the Board meet on the 21st. A letter was read.\n") ==
      "agreed: that the Board meet on the 21st.\n");
}

TEST_CASE("the purpose of a report is no decision", "[decisions]") {
  CHECK(decided_in("Decision:\n\nThe purpose of the report was to set the toll.\n\n"
                   "RESOLVED that the toll be £2.\n") ==
        "RESOLVED: that the toll be £2.\n");
}

TEST_CASE("under the label of the minutes no decision is printed twice", "[decisions]") {
  CHECK(decided_in("Minutes:\n\nPilots' Board\n\nResolved:\n\nThat the minutes of this "
                   "meeting be noted.\n\nQuay Board\n\nResolved:\n\nThat the minutes "
                   "of this meeting be noted.\n") ==
        "Resolved: That the minutes of this meeting be noted.\n"
        "Resolved: That the minutes of this meeting be noted.\n");
}

TEST_CASE("what is to be adopted may be listed below the verb", "[decisions]") {
  CHECK(decided_in("It was resolved to adopt\n\n1. the Harbour Policy;\n2. the Pier "
                   "Policy.\n") ==
        "resolved: to adopt [1] the Harbour Policy; [2] the Pier Policy.\n");
  CHECK(
      decided_in("Resolved:\n(a) Cllr Fern is sent to the Trust;\n(b) Cllr Reed is sent "
                 "to the Group.\nAll in favour\n") ==
      "Resolved:  [a] Cllr Fern is sent to the Trust; [b] Cllr Reed is sent to the "
      "Group.\n");
}

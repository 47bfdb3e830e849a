// Which of the things told in an item are one decision, and which are others'.

#include <string>

#include <catch2/catch.hpp>

#include "decided_in.h"

using namespace council;
using test::decided_in;

TEST_CASE("one paragraph may hold any number of outcomes", "[decisions]") {
  std::string text = "Proposal: to buy a rope. ";
  while (text.size() < 150'000) {
    text += "It was agreed. Carried. Cllr Fern proposed, Cllr Reed seconded. Agreed. ";
  }
  CHECK(!decided_in(text + "\n").empty());
  CHECK(decided_in("Proposal: to buy a rope. Proposer: Cllr Fern. Seconder: Cllr Reed. "
                   "Carried. The mole was looked at. Agreed.\n")
            .starts_with("Carried: to buy a rope. <Fern/Reed>\n"));
}

TEST_CASE("one item may hold any number of labels, sentences and motions",
          "[decisions]") {
  const std::string unit = GENERATE(
      as<std::string>{}, "RESOLVED that a rope be bought. ",
      "RESOLVED: That a rope be bought.\n\nIt was agreed that tar be bought.\n\n",
      "Decision: No objection.\n\n",
      "“That the mole be mended.”\n\nThe motion was carried.\n\n",
      "It was moved by Cllr Fern and seconded by Cllr Reed that it be sold.\n\nThe "
      "motion was lost.\n\n",
      "Cllr Fern proposed, seconded by Cllr Reed, that it be sold.\n\nAs an amendment "
      "Cllr Oak, seconded by Cllr Elm, moved that it be let.\n\n");
  std::string text;
  while (text.size() < 100'000) {
    text += unit;
  }
  CAPTURE(unit);
  CHECK(find_decisions(test::lines_of(text), "", DecisionSource::Minutes).size() <
        text.size());
}

TEST_CASE("the same is decided of one thing after the other", "[decisions]") {
  CHECK(decided_in("24/0001 Quay Barn.\n\nDecision: No objection.\n\n24/0002 Mole "
                   "House.\n\nDecision: No objection.\n") ==
        "Decision: No objection.\nDecision: No objection.\n");
  const std::string twice =
      "RESOLVED that no objection be made.\n\nRESOLVED that no objection be made.\n\n";
  const std::string shown =
      "RESOLVED: that no objection be made.\nRESOLVED: that no objection be made.\n";
  CHECK(decided_in("Decision(s):\n\n" + twice) == shown);
  // Said again below, each once.
  CHECK(decided_in("Decisions:\n\n" + twice + "Minutes:\n\nAll spoke.\n\n" + twice) ==
        shown);
}

TEST_CASE("an amendment settles its own motion and no other", "[decisions]") {
  const std::string other =
      "Councillor Bream proposed, seconded by Councillor Dace, that the bell be "
      "rung.\n\n";
  CHECK(
      decided_in(other +
                 "Councillor Fern proposed, seconded by Councillor Reed, that the toll "
                 "stand.\n\nAs an amendment Councillor Moss, seconded by Councillor Lee "
                 "moved that it be halved.\n\nThe Council agreed to halve the toll.\n") ==
      "-: that the bell be rung. <Bream/Dace>\n"
      "agreed: to halve the toll. <Fern/Reed>\n");
  CHECK(decided_in(other +
                   "Provost Fern, seconded by Councillor Reed, moved that the report be "
                   "agreed.\n\nCouncillor Oak, seconded by Councillor Elm, moved as an "
                   "amendment that it be put off.\n\nThe amendment was accordingly "
                   "declared carried.\n") ==
        "-: that the bell be rung. <Bream/Dace>\n-: that it be put off. <Oak/Elm>\n");
}

TEST_CASE("whose proposal was carried tells of those right above it", "[decisions]") {
  CHECK(
      decided_in("Cllr. Bream proposed that the bell be rung. Seconded by Cllr. Dace.\n\n"
                 "It was agreed to buy a rope.\n\n"
                 "Cllr. Ash proposed that the dues be dropped. Seconded by Cllr. Oak.\n\n"
                 "Cllr. Fern proposed that the dues be kept. Seconded by Cllr. Reed.\n\n"
                 "A vote was taken.\n\nCllr. Ash's proposal was carried.\n") ==
      "-: that the bell be rung. <Bream/Dace>\nagreed: to buy a rope.\n"
      "carried: that the dues be dropped. <Ash/Oak>\n");
}

TEST_CASE("no promotion is a motion", "[decisions]") {
  CHECK(decided_in("The Chair told of a promotion:\n\n“That the quay be swept.”\n\nThe "
                   "promotion was agreed.\n")
            .find("quay") == std::string::npos);
  CHECK(decided_in("The Chair put the motion:\n\n“That the quay be swept.”\n\nThe motion "
                   "was agreed.\n") == "agreed: That the quay be swept.\n");
}

TEST_CASE("a lost motion takes nothing with it that was moved before", "[decisions]") {
  CHECK(decided_in("Councillor Fern proposed, Councillor Reed seconded, that the bell be "
                   "rung.\n\nUnanimously agreed.\n\nCouncillor Oak put the following "
                   "motion:\n\n“That the quay be sold.”\n\nThe motion was lost.\n")
            .find("that the bell be rung") != std::string::npos);
}

TEST_CASE("what others decided, or others told, is not decided here", "[decisions]") {
  const std::string text =
      GENERATE(as<std::string>{}, "The Clerk reported that the request was refused.",
               "The applicant said the offer was declined.",
               "The tender was rejected at the previous meeting.",
               "The report was noted by the County Council.",
               "The report was noted by Cabinet at its meeting on 4 May.",
               "The Clerk reported that the letter was noted.",
               "The Village Hall Committee agreed to replace the door.",
               "The County Council agreed to mend the lane.",
               "The Parochial Church Council approved a grant for the wall.",
               "The Committee agreed to this at its meeting on 4 May.");
  CAPTURE(text);
  CHECK(decided_in(text + "\n\nAll were glad.\n").empty());
}

TEST_CASE("a list in a sentence belongs to what was agreed", "[decisions]") {
  CHECK(
      decided_in("It was agreed to appoint the following: Cllr Fern, Cllr Reed and Cllr "
                 "Oak.\n") ==
      "agreed: to appoint the following: Cllr Fern, Cllr Reed and Cllr Oak.\n");
}

TEST_CASE("one paragraph may hold several resolutions", "[decisions]") {
  CHECK(decided_in(
            "RESOLVED that it be noted. All spoke. RESOLVED to buy a rope. The Clerk "
            "spoke. RESOLVED to buy tar.\n") ==
        "RESOLVED: that it be noted.\nRESOLVED: to buy a rope.\nRESOLVED: to buy tar.\n");
}

TEST_CASE("what bodies did in the report of somebody else is not decided here",
          "[decisions]") {
  const std::string text = "The Planning Committee approved the quarry.\n";
  CHECK(decided_in(text, "County Councillor's report").empty());
  CHECK(decided_in(text, "Quarry") == "approved: the quarry.\n");
  CHECK(decided_in("The Parish Council agreed to write to the pilots.\n",
                   "Police report") == "agreed: to write to the pilots.\n");
}

TEST_CASE("a resolution is quoted with the rows and the paragraphs above its parts",
          "[decisions]") {
  CHECK(decided_in(
            "RESOLVED:\n\nThat the licence be granted as follows:\n\nThe sale of "
            "alcohol\tSunday to Thursday 11:00 to 22:30\n\nOpening hours\tSunday to "
            "Thursday 08:00 to 23:00\n\nConditions\n\nThe premises shall be subject to "
            "relevant\nmandatory conditions and the following:\n\n1. That the yard "
            "shall not be used.\n\n2. That deliveries end at 19:00.\n") ==
        "RESOLVED: That the licence be granted as follows: The sale of alcohol\tSunday "
        "to Thursday 11:00 to 22:30 Opening hours\tSunday to Thursday 08:00 to 23:00 "
        "Conditions The "
        "premises shall be subject to relevant mandatory conditions and the following: "
        "[1] That the yard shall not be used. [2] That deliveries end at 19:00.\n");
}

TEST_CASE("what was proposed is what was agreed", "[decisions]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Cllr Larch PROPOSED acceptance of the quotation; Cllr Bane seconded. IT WAS "
       "AGREED.",
       "AGREED: acceptance of the quotation <Larch/Bane>\n"},
      {"The Clerk spoke. Cllr Larch PROPOSED that the fee be raised; Cllr Bane seconded. "
       "IT WAS AGREED. Cllr Nudd voted against.",
       "AGREED: that the fee be raised <Larch/Bane>\n"},
      {"Cllr Larch proposed that the fee be raised, seconded by Cllr Bane. IT WAS "
       "AGREED.",
       "AGREED: that the fee be raised <Larch/Bane>\n"},
      {"Cllr Larch PROPOSED that one tree be felled; Cllr Bane seconded. IT WAS AGREED. "
       "Cllr Bane PROPOSED that two be planted; Cllr Larch seconded. IT WAS AGREED.",
       "AGREED: that one tree be felled <Larch/Bane>\nAGREED: that two be planted "
       "<Bane/Larch>\n"},
      {"Cllr Larch PROPOSED that one tree be felled; Cllr Bane seconded. IT WAS AGREED.\n"
       "Cllr Bane PROPOSED that two be planted; Cllr Larch seconded. IT WAS AGREED.\n"
       "Cllr Larch PROPOSED that three be moved; Cllr Bane seconded. IT WAS AGREED.",
       "AGREED: that one tree be felled <Larch/Bane>\nAGREED: that two be planted "
       "<Bane/Larch>\nAGREED: that three be moved <Larch/Bane>\n"},
  }));
  CAPTURE(text);
  CHECK(decided_in(text) == expected);
}

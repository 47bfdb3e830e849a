// What a meeting decides by carrying a motion.

#include <catch2/catch.hpp>

#include "decided_in.h"

using namespace council;
using test::decided_in;

TEST_CASE("a motion that is carried is what was decided", "[decisions]") {
  CHECK(decided_in("It was moved by Councillor Fern and seconded by Councillor Reed that "
                   "item 9 be taken first.\n\nThe motion was put to the vote and "
                   "AGREED.\n") == "AGREED: that item 9 be taken first. <Fern/Reed>\n");
  CHECK(
      decided_in("In accordance with notice, Councillor Fern proposed:\n\n“This Council "
                 "calls for a quay.”\n\nThe motion was seconded by Councillor "
                 "Reed.\n\nThe motion was put to the meeting and passed.\n") ==
      "passed: This Council calls for a quay. <Fern/Reed>\n");
  CHECK(decided_in("It was moved by Councillor Fern and seconded by Councillor Reed –\n\n"
                   "That the draft be sent out.\n\nMotion carried.\n") ==
        "carried: That the draft be sent out. <Fern/Reed>\n");
  CHECK(
      decided_in("“That this Council mends the mole.”\n\nUpon being put to the vote the "
                 "motion was declared CARRIED.\n",
                 "Motion – proposed by Cllr Ida Fern, seconded by Cllr Tom Reed") ==
      "CARRIED: That this Council mends the mole. <Ida Fern/Tom Reed>\n");
}

TEST_CASE("a motion is put to the meeting below its quoted words", "[decisions]") {
  CHECK(decided_in("Councillor Fern moved the following motion, of which notice had been "
                   "given:-\n\n“That this Council mends the mole.”\n\nThe motion was "
                   "seconded by Councillor Reed.\n\nMembers spoke in support. On being "
                   "put to the meeting the motion was carried unanimously.\n") ==
        "carried: That this Council mends the mole. <Fern/Reed>\n");
}

TEST_CASE("a motion that fell or was amended is not what was decided", "[decisions]") {
  const std::string motion =
      "Councillor Fern moved and Councillor Reed seconded the motion:\n\n“This Council "
      "calls for a quay.”\n\n";
  CHECK(decided_in(motion + "The motion was put to the vote and LOST.\n").empty());
  CHECK(decided_in(motion + "The motion was not carried.\n").empty());
  CHECK(decided_in(motion + "Councillor Oak moved an amendment, to strike out “quay” and "
                            "put “pier”.\n\nThe amendment was put to the vote and was "
                            "carried.\n\nThe motion as amended was carried.\n")
            .find("quay.") == std::string::npos);
  // Carried by resolution: the resolution alone, with the motion's movers.
  CHECK(
      decided_in("It was moved by Councillor Fern and seconded by Councillor Reed that "
                 "the mast be felled.\n\nIt was moved as an amendment by Councillor Oak "
                 "and seconded by Councillor Elm that it be painted.\n\nThe amendment "
                 "was put to the vote and LOST.\n\nThe original motion was put to the "
                 "vote and AGREED.\n\nRESOLVED that the mast be felled.\n") ==
      "RESOLVED: that the mast be felled. <Fern/Reed>\n");
}

TEST_CASE("a motion's title names its movers", "[decisions]") {
  CHECK(
      decided_in("Councillor Fern introduced the motion.\n\nCouncil Resolved to:\n\nCall "
                 "on the harbour to dredge.\n",
                 "Motion A - Mud - Proposed by Councillor Ida Fern, Seconded by "
                 "Councillor Tom Reed") ==
      "Resolved: to: Call on the harbour to dredge. <Ida Fern/Tom Reed>\n");
}

TEST_CASE("a page prints a decision over the minutes and again below them",
          "[decisions]") {
  const std::string twice =
      "Resolved: That Councillor Ida Fern be made Leader until May.\n\nCouncillor Tom "
      "Reed moved that Councillor Ida Fern be made Leader. The motion was seconded by "
      "Councillor Ann Oak.\n\nResolved: That Councillor Ida Fern be made Leader until "
      "May.\n";
  CHECK(decided_in(twice, "Leader") ==
        "Resolved: That Councillor Ida Fern be made Leader until May. <Tom Reed/Ann "
        "Oak>\n");
  const std::string minutes =
      "Moved by Cllr Ida Fern, seconded by Cllr Tom Reed and\n\nRESOLVED: That the draft "
      "minutes be taken as read and signed.\n\n";
  const std::string shown =
      "RESOLVED: That the draft minutes be taken as read and signed. <Ida Fern/Tom "
      "Reed>\n";
  CHECK(decided_in(minutes + minutes, "Minutes") == shown + shown);
}

TEST_CASE("a motion is adopted in Irish", "[decisions]") {
  CHECK(
      decided_in("“That the Council dredge the quay.” (M)\n\nIda Oak replied:\n\n“It "
                 "will be looked at.”\n\nAr moladh Cllr I. Fern Cuidithe ag Cllr T. Reed "
                 "agus glacadh leis the motion.\n",
                 "Notice of Motion submitted by Cllr I. Fern") ==
      "glacadh leis: That the Council dredge the quay. <I. Fern/T. Reed>\n");
}

TEST_CASE("the motion that was seconded and agreed stands above", "[decisions]") {
  CHECK(
      decided_in("(b) Notice of Motion submitted by Councillor Ida Oak \u2013\n\n“That "
                 "the Council dredge the quay.”\n\nThe motion was seconded by Councillor "
                 "T. Reed and was agreed.\n") ==
      "agreed: That the Council dredge the quay. <-/T. Reed>\n");
  CHECK(decided_in(
            "Proposer: Councillor Fern\n\nSeconder: Councillor Reed\n\nThat the quay "
            "be sunk.\n\nCouncillor Fern proposed the motion, which was seconded by "
            "Councillor Reed. The motion was LOST.\n",
            "Notice of Motion - Quay") == "");
}

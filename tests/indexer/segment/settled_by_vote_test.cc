#include "indexer/segment/settled_by_vote.h"

#include <string>

#include <catch2/catch.hpp>

#include "decided_in.h"
#include "indexer/segment/vote_subject.h"
#include "indexer/segment/votes.h"

using namespace council;

namespace {

// "amendment -; substantive_motion 0": what each vote is on, and what it settled.
std::string settled_in(const std::string& text) {
  const std::vector<Line> lines = test::lines_of(text);
  Section section;
  section.decisions = find_decisions(lines, "", DecisionSource::Minutes);
  section.votes = find_votes(lines);
  settle_votes(lines, section);
  std::string shown;
  for (const Vote& vote : section.votes) {
    shown += (shown.empty() ? "" : "; ") + vote.subject.value_or("?") + " " +
             (vote.decision ? std::to_string(*vote.decision) : "-");
  }
  return shown;
}

const std::string lost_amendment =
    "(2) Mr Bake proposed and Ms Mead seconded the following amendment:\n\n"
    "\u201CThat the fee be \u00A32.\u201D\n\n"
    "(3) The Chairman put the amendment to the vote, and the voting was as follows:\n\n"
    "For (1)\n\nMr Bake\n\nAgainst (2)\n\nMr Love, Ms Rook\n\nAmendment lost.\n\n";

const std::string carried_motion =
    "(4) The Chairman put the substantive motion to the vote and the voting was as "
    "follows:\n\n"
    "For (2)\n\nMr Love, Ms Rook\n\nAgainst (1)\n\nMr Bake\n\nSubstantive motion "
    "carried.\n\n";

const std::string resolved = "(5) RESOLVED that the fee be \u00A31.\n";

}  // namespace

TEST_CASE("a resolution is settled by the vote on it, not by one on an amendment",
          "[votes]") {
  CHECK(settled_in(lost_amendment + carried_motion + resolved) ==
        "amendment -; substantive_motion 0");
  CHECK(settled_in(lost_amendment + resolved) == "amendment -");
}

TEST_CASE("a vote settles a decision where that is plain", "[votes]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"The amendment was lost by 17 votes to 21, and the motion was then carried.\n\n"
       "RESOLVED that the petition be referred to Cabinet.\n",
       "amendment -"},
      {"Mr A proposed that comments be made. The motion was put to the vote: for 4, "
       "against 7. Motion lost.\n\nMs B proposed that it be reconsidered. The motion was "
       "put to the vote: for 7, against 4. Motion carried.\n\nRESOLVED that it be "
       "reconsidered.\n",
       "motion -; motion 0"},
      {"It was proposed by Cllr Fern, seconded by Cllr Reed and agreed, six in favour "
       "and none against, that a rope be bought.\n",
       "? 0"},
      {"Following a vote (6 for, 1 against, no abstentions) it was\n\nRESOLVED that a "
       "rope "
       "be bought.\n",
       "? 0"},
      // Something else was moved after it.
      {"The motion was put to the vote and carried by 6 votes to 4.\n\nOn the proposal "
       "of "
       "Cllr Fern, seconded by Cllr Reed, it was agreed that standing orders be "
       "suspended.\n",
       "motion -"},
      // A discussion of something else stands between.
      {"The motion was put to the vote and carried by 6 votes to 4.\n\nMembers then "
       "looked "
       "at the mole.\n\nThey asked about tar.\n\nRESOLVED that tar be bought.\n",
       "motion -"},
  }));
  CAPTURE(text);
  CHECK(settled_in(text) == expected);
}

TEST_CASE("what is voted on is told by the last words that name it", "[votes]") {
  const auto [text, subject] = GENERATE(table<std::string, std::string>({
      {"Amendment lost.", "amendment"},
      {"As all amendments had been determined, the Chairman put the substantive motion "
       "to "
       "the vote",
       "substantive_motion"},
      {"The motion, as amended, was put to the vote", "substantive_motion"},
      {"The amendment to the original motion was put to the vote", "amendment"},
      {"The Chairman put part 4 of the substantive motion to the vote", "part_of_motion"},
      {"The procedural motion was put", "procedural_motion"},
      {"The matter was put to the vote", ""},
  }));
  CAPTURE(text);
  CHECK(find_vote_subject(text).value_or("") == subject);
}

TEST_CASE("any number of votes are settled in time", "[votes]") {
  std::string text;
  while (text.size() < 60'000) {
    text += carried_motion + resolved;
  }
  CHECK_THAT(settled_in(text), Catch::StartsWith("substantive_motion 0; "));
}

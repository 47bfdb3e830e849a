#include "indexer/segment/votes.h"

#include <string>

#include <catch2/catch.hpp>

using namespace council;

namespace {

std::vector<Line> lines_of(const std::string& text) {
  Pages pages;
  pages.pages.push_back({.number = 1, .label = {}, .text = text, .styles = {}});
  return to_lines(pages);
}

std::string show(const std::optional<int>& count, const std::vector<std::string>& names) {
  std::string shown = count ? std::to_string(*count) : "?";
  for (const std::string& name : names) {
    shown += (name == names.front() ? "(" : ", ") + name;
  }
  return shown + (names.empty() ? "" : ")");
}

// "1: 2(Mr A, Mrs B)-0-? carried; …": for, against, abstained and outcome.
std::string show(const std::vector<Vote>& votes) {
  std::string shown;
  for (const Vote& vote : votes) {
    shown += (shown.empty() ? "" : "; ") + std::to_string(vote.line) + ": " +
             show(vote.in_favour, vote.in_favour_names) + "-" +
             show(vote.against, vote.against_names) + "-" +
             show(vote.abstained, vote.abstained_names) + " " +
             vote.outcome.value_or("?");
  }
  return shown;
}

}  // namespace

TEST_CASE("votes are read in every form", "[votes]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"       For (3)\n\nMr Bake, Ms Mead, Mr\nMead, MBE\n\nAgainst (1)\n\nMr Love, "
       "OBE,\n\n"
       "Abstain (0)\n\n                    Motion carried.\n\n(4) RESOLVED that",
       "1: 3(Mr Bake, Ms Mead, Mr Mead)-1(Mr Love)-0 carried"},
      {"For (1)\nMr A Bee\nAgainst (2)\nMr C Dee, Mrs E Eff\nAmendment lost.\n\nFor "
       "(2)\nMr C Dee, "
       "Mrs E Eff\nAgainst (1)\nMr A Bee\nSubstantive Motion Carried.",
       "1: 1(Mr A Bee)-2(Mr C Dee, Mrs E Eff)-? lost; 7: 2(Mr C Dee, Mrs E Eff)-1(Mr A "
       "Bee)-? "
       "carried"},
      {"On being put to the vote, the motion was LOST (4 votes for, 6 against).",
       "1: 4-6-? lost"},
      {"With 4 directors in favour, 2 against and 1 abstention, it was agreed.",
       "1: 4-2-1 ?"},
      {"The matter was put to the vote and six Members were in favour of a new gate and "
       "three against.",
       "1: 6-3-? ?"},
      {"For: 8 Against: 3 Abstentions: 1", "1: 8-3-1 ?"},
      {"For \u2013 5 Members; Against \u2013 2 Members", "1: 5-2-? ?"},
      {"For - 5 members, Against - 2 members, Abstained - 1 member", "1: 5-2-1 ?"},
      {"Resolved (7:7 and on the chairs casting vote) – That it be approved",
       "1: 7-7-? ?"},
      {"The amendment was carried by 12 votes to 3.", "1: 12-3-? carried"},
      {"The vote was taken, and carried by 22 votes to one, with two abstentions.",
       "1: 22-1-2 carried"},
      {"The motion was put and, by nine votes to three, declared carried.",
       "1: 9-3-? carried"},
      {"It was RESOLVED (22:0) that the bins be emptied.", "1: 22-0-? ?"},
      {"For ........ 20\nAgainst ........ 5", "1: 20-5-? ?"},
      {"AR SON:     Cllrs. Bee, Dee (2)\nI gCOINNE:  Cllrs. Eff, Gee, Oak (3)\nGAN "
       "V\u00D3T\u00C1IL: Cllr. Ash (1)",
       "1: 2(Cllr Bee, Cllr Dee)-3(Cllr Eff, Cllr Gee, Cllr Oak)-1(Cllr Ash) ?"},
      {"Motion          Councillors Bee and\n                Dee (2)\n\nAmendment       "
       "Councillors Eff, Gee and Provost Oak (3)\n\nThe amendment was accordingly "
       "declared carried and Provost Oak took the Chair.",
       "1: 2(Councillor Bee, Councillor Dee)-3(Councillor Eff, Councillor Gee, Provost "
       "Oak)-? carried"},
      {"4 members voted for the amendment and 7 members voted for the motion. The motion "
       "was carried by 7 votes to 4.",
       "1: 7-4-? carried"},
      {"Seconded by Mr Lew, that it be 15,200. For: 6. Against: 3.", "1: 6-3-? ?"},
      {"Upon being put to the vote, 6 Councillors voted in favour of the proposition and "
       "7 "
       "against, with 1 abstention, whereupon the Chairman declared the proposition to "
       "be "
       "lost.",
       "1: 6-7-1 lost"},
      {"Upon being put to the vote the amendment was declared carried.",
       "1: ?-?-? carried"},
      {"5 in favour, 2 against and 1 abstention", "1: 5-2-1 ?"},
      {"With 5 votes for, 3 against and 1 abstention it was agreed", "1: 5-3-1 ?"},
      {"The motion was put to the vote: for 7, against 4. Motion carried.",
       "1: 7-4-? carried"},
      {"The motion was carried by 6 votes to 1, with 1 abstention.", "1: 6-1-1 carried"},
      {"The amendment was lost by 17 votes to 21, and the motion was then carried.",
       "1: 17-21-? lost"},
      {"Following a vote (6 for, 1 against, no abstentions) it was", "1: 6-1-0 ?"},
      {"and agreed, seven in favour and none against, that", "1: 7-0-? ?"},
      {"proposed Cllr Dee, six were in favour and two abstained.", "1: 6-?-2 ?"},
      {"seconded Cllr Eff, one against, six for.", "1: 6-1-? ?"},
      {"seconded by Cllr Dee. 6 votes for 1 abstention - Carried", "1: 6-?-1 carried"},
      {"4 Votes for 1 Against Carried", "1: 4-1-? carried"},
      {"Carried by 2 votes to 1.", "1: 2-1-? carried"},
      {"a precept of £1 000' For-5 Against - 1", "1: 5-1-? ?"},
      {"For - 6 Abstention - 1", "1: 6-?-1 ?"},
      {"pleidlais (5 o blaid, 1 yn erbyn, 1 yn ymatal)", "1: 5-1-1 ?"},
      {"One\nThe amendment was put and it was lost (4\nvotes for, 6 against).",
       "2: 4-6-? lost"},
      {"10 for, 2 against: carried. On the amendment 3 for, 9 against: lost.",
       "1: 10-2-? carried; 1: 3-9-? lost"},
      {"In Favour of the Motion:\n\nCouncillors Bee (J), Dee\n\n(2)\n\nAgainst the "
       "Motion:\n\nCouncillor Eff.\n\n(1)\n\nThe Chair declared the Motion carried.",
       "1: 2(Councillor Bee (J), Councillor Dee)-1(Councillor Eff)-? carried"},
      {"For the procedural motion (2) - Mr Bee, Mr Dee\nFor the amendment (1) - Mr Eff",
       "1: 2(Mr Bee, Mr Dee)-1(Mr Eff)-? ?"},
      {"ForA. Bee, C. Dee2\nAgainstE. Eff1\nMotion carried",
       "1: 2(A. Bee, C. Dee)-1(E. Eff)-? carried"},
      {"The motion was put to the vote and carried:\n\nFor (1)\nMr Bee\nAgainst (0)",
       "3: 1(Mr Bee)-0-? carried"},
  }));
  CAPTURE(text);
  CHECK(show(find_votes(lines_of(text))) == expected);
}

TEST_CASE("prose about numbers is no vote", "[votes]") {
  const std::string text = GENERATE(
      as<std::string>{}, "For 20 years the Council has argued against 3 plans",
      "For (a) see below", "For information", "The work was carried out in 2020.",
      "Against that background 5 Members spoke", "For: see page 5",
      "The Committee had voted by 7 votes to 4 to require this",
      "the endorsement had been by seven votes to five",
      "before it is put to the vote, if amendments are carried, the mover speaks",
      "The case for 5 of them and against 3 plans", "No one spoke for or against",
      "For one and all, against none of two", "For", "Against", "For (1) read (2)",
      "one for the road and two against the clock", "");
  CAPTURE(text);
  CHECK(find_votes(lines_of(text)).empty());
}

TEST_CASE("hostile text gives a bounded number of votes", "[votes]") {
  const std::string unit = GENERATE(
      as<std::string>{}, "For (1)\n", "for 1 against ", "For\n", "1 votes to ",
      "carried ", "put to the vote ", "For a. ", "For (1)\n\nMr A\n", "(1)\n", ". ");
  std::string text;
  while (text.size() < 60000) {
    text += unit;
  }
  CAPTURE(unit);
  CHECK(find_votes(lines_of(text)).size() < 5000);
}

TEST_CASE("a motion and its amendment are the two sides of a division", "[votes]") {
  CHECK(
      show(find_votes(lines_of(
          "On a vote being taken, the MOTION received 7 votes and the AMENDMENT received "
          "4 votes, with 1 abstention, and the MOTION was therefore CARRIED."))) ==
      "1: 7-4-1 carried");
  CHECK(
      show(find_votes(lines_of("On a vote being taken, 8 Members voted for the amendment "
                               "and 13 Members voted for the motion which was "
                               "accordingly declared carried."))) == "1: 13-8-? carried");
}

TEST_CASE("a vote that contradicts itself says so", "[votes]") {
  const auto vote = [](const std::string& text) {
    const std::vector<Vote> votes = find_votes(lines_of(text));
    REQUIRE(votes.size() == 1);
    return votes.front().contradictions;
  };
  CHECK(vote("For (2)\n\nMr A Bee, Mrs C Dee\n\nAgainst (1)\n\nMr E Eff\n\nMotion "
             "carried.")
            .empty());
  CHECK(vote("For (3)\n\nMr A Bee, Mrs C Dee\n\nAgainst (0)\n\nMotion carried.") ==
        std::vector<std::string>{"3 for, but 2 names"});
  CHECK(
      vote(
          "On being put to the vote, the motion was carried (4 votes for, 6 against).") ==
      std::vector<std::string>{"carried with 4 for and 6 against"});
}

TEST_CASE("votes are read from columns and in two languages", "[votes]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"For (3)\n\nCadwall        Good        Hesk-Low\n\nAgainst (2)\n\nAsh        "
       "Bair\n\nAbstain (1)\n\nMapple\n",
       "1: 3(Cadwall, Good, Hesk-Low)-2(Ash, Bair)-1(Mapple) ?"},
      {"Ar son / For:        Cllrs. Breen, Hanlon (2)\nIn aghaidh / Against: Cllr. "
       "McGrane "
       "(1)\n",
       "1: 2(Cllr Breen, Cllr Hanlon)-1(Cllr McGrane)-? ?"},
      {"For the Motion (as adjusted)        -      6 votes\nFor Amendment 1        -     "
       " 4 "
       "votes\n",
       "1: 6-4-? ?"},
      {"For the motion  (2)\n\nAsh, Bair\n\nFor the amendment  (1)\n\nMapple\n\nDeclined "
       "to "
       "vote  (1)\n\nReed\n",
       "1: 2(Ash, Bair)-1(Mapple)-1(Reed) ?"},
      {"Carried, 3 in favour, 1 against (Cllr. Goose), 1 abstention.\n",
       "1: 3-1-1 carried"},
  }));
  CAPTURE(text);
  CHECK(show(find_votes(lines_of(text))) == expected);
}

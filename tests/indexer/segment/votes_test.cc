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
      {"For: 8 Against: 3 Abstentions: 1", "1: 8-3-1 ?"},
      {"Resolved (7:7 and on the chairs casting vote) – That it be approved",
       "1: 7-7-? ?"},
      {"The amendment was carried by 12 votes to 3.", "1: 12-3-? carried"},
      {"For ........ 20\nAgainst ........ 5", "1: 20-5-? ?"},
      {"Upon being put to the vote the amendment was declared carried.",
       "1: ?-?-? carried"},
      {"5 in favour, 2 against and 1 abstention", "1: 5-2-1 ?"},
  }));
  CAPTURE(text);
  CHECK(show(find_votes(lines_of(text))) == expected);
}

TEST_CASE("prose about numbers is no vote", "[votes]") {
  const std::string text = GENERATE(
      as<std::string>{}, "For 20 years the Council has argued against 3 plans",
      "For (a) see below", "For information", "The work was carried out in 2020.",
      "Against that background 5 Members spoke", "For: see page 5", "");
  CAPTURE(text);
  CHECK(find_votes(lines_of(text)).empty());
}

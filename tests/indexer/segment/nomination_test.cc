#include <string>

#include <catch2/catch.hpp>

#include "indexer/segment/decisions.h"
#include "tests/support/golden.h"

using namespace council;

namespace {

// "text <proposer/seconder>", a decision a line.
std::string elected_in(const std::string& text, const std::string& title) {
  Pages pages;
  pages.pages.push_back({.number = 1, .label = {}, .text = text, .styles = {}});
  std::string shown;
  for (const Decision& each :
       find_decisions(to_lines(pages), title, DecisionSource::Minutes)) {
    shown += each.text + " <" + each.proposer.value_or("-") + "/" +
             each.seconder.value_or("-") + ">\n";
  }
  return shown;
}

}  // namespace

TEST_CASE("who nominated the one who was elected moved the election", "[decisions]") {
  CHECK(elected_in("Cllr. Ann Yeo proposed, seconded by Cllr. Bone, that Cllr. Dace be\n"
                   "elected Vice Chairman. Cllr. Dace was duly elected unanimously.\n",
                   "Election of Vice Chair") ==
        "Cllr. Dace was duly elected unanimously. <Ann Yeo/Bone>\n");
  CHECK(elected_in("Cllr. Oli Wade proposed Cllr. Ida Bolt as Leas-Cathaoirleach. This "
                   "was seconded by Cllr. Pip Bree. There were no other nominations and "
                   "Cllr. Bolt was declared elected.\n",
                   "Election of Leas-Cathaoirleach") ==
        "There were no other nominations and Cllr. Bolt was declared elected. <Oli "
        "Wade/Pip Bree>\n");
}

TEST_CASE("who was nominated and not elected is no decision", "[decisions]") {
  CHECK(elected_in("Cllr Hall was proposed by Cllr Moss, seconded by Cllr Pike.\n"
                   "Cllr Ford was proposed by Cllr Reed, seconded by Cllr Dean.\n"
                   "Cllr Ford was declared elected Mayor.\n",
                   "Election of Mayor") ==
        "Cllr Ford was declared elected Mayor. <Reed/Dean>\n");
  CHECK(elected_in("Cllr Hall was proposed by Cllr Moss, seconded by Cllr Pike.\n",
                   "Election of Mayor") ==
        "Cllr Hall was proposed by Cllr Moss, seconded by Cllr Pike. <Moss/Pike>\n");
}

TEST_CASE("a nomination is told in the passive before its resolution", "[decisions]") {
  CHECK(elected_in("Councillor Dow was nominated for the position of Chair by Councillor "
                   "Sim and this was seconded by Councillor Ark.\n\nRESOLVED:\n\nThat "
                   "Councillor Dow be elected Chair of the Authority for 2018/19.\n",
                   "Election of Chair 2018/19") ==
        "That Councillor Dow be elected Chair of the Authority for 2018/19. <Sim/Ark>\n");
}

TEST_CASE("the only nomination is settled by a vote or by its acceptance",
          "[decisions]") {
  CHECK(
      elected_in("Councillor Dow was nominated by Councillor Sim, seconded by Councillor "
                 "Ark for the office of Chairman. Councillor Dow accepted the office. "
                 "Vote: Unanimous\n",
                 "Election of Chairman") ==
      "Councillor Dow was nominated by Councillor Sim, seconded by Councillor Ark for "
      "the office of Chairman. <Sim/Ark>\n");
}

TEST_CASE("a nomination may be moved in a clause or by one with an office",
          "[decisions]") {
  CHECK(
      elected_in("It was proposed by Councillor Yeo and seconded by Councillor Bone that "
                 "Councillor Dace be nominated for the position of Mayor.\nNo further "
                 "names came.\nRESOLVED: That Councillor Dace be elected Mayor.\n",
                 "Election of Mayor") ==
      "That Councillor Dace be elected Mayor. <Yeo/Bone>\n");
  CHECK(elected_in("Councillor Ann Yeo (Leader of the Council) nominated Councillor Al "
                   "Dace. Councillor Jo Bone (Deputy Leader of the Council) seconded the "
                   "nomination.\n\nRESOLVED: That Councillor Al Dace be elected Chair.\n",
                   "Election of Chair") ==
        "That Councillor Al Dace be elected Chair. <Ann Yeo/Jo Bone>\n");
}

TEST_CASE("who is nominated is elected below the names of all who voted", "[decisions]") {
  CHECK(
      elected_in("Councillor Ann Fern, seconded by Bob Reed, proposed Councillor Cy Oak "
                 "for the appointment.\n\nThere being two names a vote was taken.\n\nSix "
                 "members voted for Councillor Cy Oak as follows:\n\nAnn Fern, Bob "
                 "Reed;\n\nand others.\n\nFive voted otherwise.\n\nCouncillor Cy Oak was "
                 "duly appointed as Chairperson.\n",
                 "Appointment of Chairperson") ==
      "Councillor Cy Oak was duly appointed as Chairperson. <Ann Fern/Bob Reed>\n");
}

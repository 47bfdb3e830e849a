#include "indexer/segment/known_initials.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace council;

namespace {

Section section_with(const std::string& text, const std::string& proposer,
                     const std::string& seconder) {
  Section section;
  section.text = "RESOLVED " + text;
  Decision decision;
  decision.verb = "RESOLVED";
  decision.text = text.substr(0, text.find(" (")) + ".";
  decision.proposer = proposer;
  decision.seconder = seconder;
  section.decisions = {decision};
  return section;
}

std::vector<Person> people_named(const std::vector<std::string>& names) {
  std::vector<Person> people;
  for (const std::string& name : names) {
    people.emplace_back();
    people.back().name = name;
  }
  return people;
}

const std::vector<Person> people = people_named({"Ida Fern", "T. J. Reed-Oak"});

}  // namespace

TEST_CASE("letters that are nobody's initials move nothing", "[decisions]") {
  Section section = section_with("to write to the utilities (SSE/BT).", "SSE", "BT");
  settle_mover_initials(people, section);
  CHECK(section.decisions.front().text == "to write to the utilities (SSE/BT).");
  CHECK(!section.decisions.front().proposer);
  CHECK(!section.decisions.front().seconder);
}

TEST_CASE("a guest without a first name makes nobody's letters initials", "[decisions]") {
  const std::vector<Person> named =
      GENERATE(people_named({"A Bee", "C Dee", "E Eff", "Rennie"}),
               people_named({"Bee", "Dee", "Eff", "Hay"}));
  const std::string bracket = GENERATE("SSE/BT", "RBL/WI");
  Section section = section_with("to write to them (" + bracket + ").",
                                 bracket.substr(0, 3), bracket.substr(4));
  settle_mover_initials(named, section);
  CHECK(section.decisions.front().text == "to write to them (" + bracket + ").");
  CHECK(!section.decisions.front().proposer);
}

TEST_CASE("initials of those who were there are movers", "[decisions]") {
  for (const char* const seconder : {"TR", "TO", "TJR"}) {
    CAPTURE(seconder);
    Section section =
        section_with(std::string{"to mend it (IF/"} + seconder + ").", "IF", seconder);
    settle_mover_initials(people, section);
    CHECK(section.decisions.front().proposer == "IF");
    CHECK(section.decisions.front().seconder == seconder);
  }
  // Nobody's first name is told.
  Section section = section_with("to mend it (AF/CR).", "AF", "CR");
  settle_mover_initials(people_named({"Fern", "Reed"}), section);
  CHECK(section.decisions.front().proposer == "AF");
  // Printed elsewhere: there was no bracket to give back.
  section = section_with("to mend it.", "AB", "CD");
  settle_mover_initials(people, section);
  CHECK(section.decisions.front().proposer == "AB");
}

#include "common/decision_text.h"

#include <catch2/catch.hpp>

using namespace council;

TEST_CASE("a verb that stands in the text is not said before it", "[decision_text]") {
  Decision decision;
  decision.verb = "approved";
  decision.text = "The payments listed were approved.";
  CHECK(verb_before_text(decision).empty());
  decision.text = "The following payments were approved: £20.";
  CHECK(verb_before_text(decision).empty());
  decision.verb = "AGREED";
  decision.text = "that what was AGREED in May be noted.";
  CHECK(verb_before_text(decision) == "AGREED");
  decision.text = "";
  CHECK(verb_before_text(decision) == "AGREED");
  decision.verb.reset();
  CHECK(verb_before_text(decision).empty());
}

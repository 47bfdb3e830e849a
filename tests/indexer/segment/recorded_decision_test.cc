#include <catch2/catch.hpp>

#include "decided_in.h"

using namespace council;
using test::decided_in;

TEST_CASE("a record tells its decision below a sentence or a counted field",
          "[decisions]") {
  CHECK(decided_in("I have read the report of the Harbour Master, and\nI have looked at "
                   "the plans and I have decided:\n\n1.   To close the slip.\n\n2.   To "
                   "ask for a survey.\n",
                   "DECISION", DecisionSource::DecisionRecord) ==
        "decided:  [1] To close the slip. [2] To ask for a survey.\n");
  CHECK(decided_in(" C.   Type of decision\n\n      Executive\n\n D.   Decision\n\n      "
                   "That the quay wall be\n      rebuilt.\n\n E.   Reasons\n\n      It "
                   "leans.\n",
                   "", DecisionSource::DecisionRecord) ==
        "Decision: That the quay wall be rebuilt.\n");
  CHECK(decided_in("1.1   That the beam be mended.\n\n1.2   That a contract be let.\n",
                   "The decision", DecisionSource::DecisionRecord) ==
        "The decision:  [1.1] That the beam be mended. [1.2] That a contract be let.\n");
}

TEST_CASE("a field of a form holds the decision", "[decisions]") {
  const std::string field =
      GENERATE("Brief Description of Decision:\n\n", "Description of the decision:\n\n",
               "Details of decision\n\n", "Summary of Decision: ");
  CAPTURE(field);
  CHECK_THAT(
      decided_in("HOLLIN COUNCIL\n\nRECORD OF OFFICER DECISION\n\nDate of "
                 "decision: 3 May 2022\n\n" +
                     field +
                     "To let the quay to Fern Limited.\n\nReasons for decision:\n\n"
                     "The best tender.\n",
                 "", DecisionSource::DecisionRecord),
      Catch::EndsWith("ecision: To let the quay to Fern Limited.\n"));
}

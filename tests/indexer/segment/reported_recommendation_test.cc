#include "indexer/segment/reported_recommendation.h"

#include <string>

#include <catch2/catch.hpp>

#include "text_pages.h"

using namespace council;

namespace {

// "2: note it; 2: [b] agree it": lines, labels and texts.
std::string reported_in(const std::string& text) {
  std::string shown;
  const auto lines = test::lines_of(text);
  for (const Recommendation& each : find_reported_recommendations(read_body(lines))) {
    shown += (shown.empty() ? "" : " | ") + std::to_string(each.line) + ": " +
             (each.label ? "[" + *each.label + "] " : "") + each.text;
  }
  return shown;
}

}  // namespace

TEST_CASE("minutes quote what a report recommended", "[recommendations]") {
  CHECK(reported_in("The report recommended:-\nthat the Board note the survey.\n\n"
                    "The Board resolved :-\nto note it.\n") ==
        "1: that the Board note the survey.");
  CHECK(
      reported_in("The report recommended:\nthat the Board –\n(a) note the survey; and\n"
                  "(b) agree to the price.\n\nMr Fern spoke.\n") ==
      "1: [a] note the survey; and | 1: [b] agree to the price.");
  CHECK(reported_in("The report recommended that the toll be kept. Mr Fern spoke.\n") ==
        "1: that the toll be kept.");
  CHECK(reported_in("Advice of the Advisory Panel:\n\nThat the Member:\n\n- Note the "
                    "survey.\n\n- Ask for a price.\n\nDecision of the Member:\n") ==
        "1: Note the survey. | 1: Ask for a price.");
}

TEST_CASE("a debate on recommendations quotes none", "[recommendations]") {
  for (const char* const text :
       {"The report recommended a toll.\n", "He asked what the report recommended:\n",
        "Advice of the Clerk was taken: he spoke.\n", ""}) {
    CAPTURE(text);
    CHECK(reported_in(text).empty());
  }
}

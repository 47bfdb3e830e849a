#include "indexer/segment/former_name.h"

#include <catch2/catch.hpp>

using namespace council;

TEST_CASE("a text tells what a body was called before", "[former_name]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"The Scrutiny Board (formerly known as the Performance Panel) met.",
       "Performance Panel -> Scrutiny Board\n"},
      {"Report to the Scrutiny Board (previously Performance Panel)",
       "Performance Panel -> Scrutiny Board\n"},
      {"The Performance Panel was renamed the Scrutiny Board from 16 May 2023.",
       "Performance Panel -> Scrutiny Board\n"},
      {"That the Performance Panel be renamed as the Scrutiny Board from May 2023",
       "Performance Panel -> Scrutiny Board\n"},
      {"The Scrutiny Board, formerly the Performance\nPanel, met.",
       "Performance Panel -> Scrutiny Board\n"},
      {"Performance Panel\n\nrenamed Scrutiny Board", ""},
      {"Mrs Bee (formerly Miss Dee) spoke.", ""},
      {"The Park (formerly known as the Green) was renamed The Lawn.", ""},
      {"The Scrutiny Board was previously told of the Performance Panel.", ""},
      {"renamed", ""},
      {"", ""},
  }));
  CAPTURE(text);
  std::string shown;
  for (const FormerName& names : find_former_names(text)) {
    shown += names.earlier + " -> " + names.later + "\n";
  }
  CHECK(shown == expected);
}

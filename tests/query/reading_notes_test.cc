#include "query/reading_notes.h"

#include <catch2/catch.hpp>

namespace council {
namespace {

std::string notes_on(const std::string& text) {
  std::string all;
  for (const std::string& note : reading_notes(text)) {
    all += note + "\n";
  }
  return all;
}

TEST_CASE("what may have been meant as an operator is told", "[query]") {
  const auto [text, note] = GENERATE(table<std::string, std::string>({
      {"parking or charges", "'or' is a word like others: OR in capitals"},
      {"parking not charges", "'not' is a word like others: NOT in capitals"},
      {"parking | charges", "'|' is passed over: OR in capitals"},
      {"parking || charges", "'||' is passed over: OR in capitals"},
      {"parking && charges", "'&&' is passed over: AND in capitals"},
      {"a and b OR c", "'and' is a word like others: AND in capitals"},
      {"DECLARATIONS OF INTEREST NOT PREVIOUSLY DECLARED",
       "'NOT' was read as an operator; put a title in quotation marks"},
      {"minute 25/47", "'minute' was taken to say what 25/47 is, and not searched"},
  }));
  CAPTURE(text);
  CHECK_THAT(notes_on(text), Catch::Contains(note));
}

TEST_CASE("what can only be read one way is passed without a note", "[query]") {
  const std::string text =
      GENERATE(as<std::string>{}, "parking charges", "parking OR charges",
               "children and families", "\"to be or not to be\"", "PARKING OR CHARGES",
               "panel:audit -draft", "Oregon notes");
  CAPTURE(text);
  CHECK(notes_on(text).empty());
}

}  // namespace
}  // namespace council

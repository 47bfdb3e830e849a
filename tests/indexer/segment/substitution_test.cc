#include "indexer/segment/substitution.h"

#include <string>

#include <catch2/catch.hpp>

using namespace council;

namespace {

std::vector<Person> substitutions_in(const std::string& text) {
  Pages pages;
  pages.pages.push_back({.number = 1, .label = {}, .text = text, .styles = {}});
  return find_substitutions(to_lines(pages));
}

// "A Bee for Dee, …"
std::string show(const std::vector<Person>& people) {
  std::string shown;
  for (const Person& person : people) {
    shown += (shown.empty() ? "" : ", ") + person.name +
             (person.substitute_for ? " for " + *person.substitute_for : "");
  }
  return shown;
}

}  // namespace

TEST_CASE("sentences tell who stood in for whom", "[substitution]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Apologies were received from Councillor Dee. Councillor A Bee substituted for "
       "Councillor Dee.",
       "A Bee for Dee"},
      {"Cllr A Bee was present as a substitute for Cllr V Dee.", "A Bee for V Dee"},
      {"Councillors may send a substitute for any meeting.", ""},
      {"Apologies were received from:\n\nCouncillor Jo Coll, for whom Councillor Mal "
       "Wood "
       "was substitute;\n\nCouncillor Chris Barn, for whom Councillor Rod Jack was "
       "substitute.",
       "Mal Wood for Jo Coll, Rod Jack for Chris Barn"},
      {"Contact: Mark Neville\n*Councillors D Bee, S Dee and P Eff replaced Councillors "
       "A Gee, M Ash and R Oak respectively.",
       "D Bee for A Gee, S Dee for M Ash, P Eff for R Oak"},
      {"The lamp was replaced on Monday.", ""},
      {"An apology was received from Cllr V Dee and Cllr A Bee attended as substitute.",
       "A Bee for V Dee"},
      {"An apology was received from Councillor Dee and Councillor A Bee had been "
       "appointed as his substitute.",
       "A Bee for Dee"},
      {"Apologies were received from Councillor Dee. Councillor A Bee substituted for "
       "her.",
       "A Bee for Dee"},
      {"Apologies were received from Cllrs Dee and Eff. Cllr A Bee substituted for them.",
       ""},
      {"Cllr A Bee attended for them.", ""},
      {"Apologies were received from Councillor V Dee with Councillor A Bee "
       "substituting.",
       "A Bee for V Dee"},
      {"None.", ""},
  }));
  CAPTURE(text);
  CHECK(show(substitutions_in(text)) == expected);
}

TEST_CASE("a substitution is noted with the one who was present", "[substitution]") {
  Person present;
  present.name = "A Bee";
  Person other;
  other.name = "C Eff";
  std::vector<Person> people{present, other};
  add_substitutions(substitutions_in("Cllr Bee substituted for Cllr Dee."), people);
  CHECK(show(people) == "A Bee for Dee, C Eff");
  add_substitutions(substitutions_in("Cllr X Gee substituted for Cllr Haitch."), people);
  CHECK(show(people) == "A Bee for Dee, C Eff, X Gee for Haitch");
}

TEST_CASE("substitutes stand in brackets behind who is away", "[substitution]") {
  CHECK(show(substitutions_in(
            "Apologies were received from Dr M Ash (Dr S Bee attended as "
            "substitute), Ms C Nell (Healthwatch) and Mr R Dunn (Mrs A "
            "Eff substituting).")) == "S Bee for M Ash, A Eff for R Dunn");
}

#include "indexer/segment/language.h"

#include <string>

#include <catch2/catch.hpp>

namespace council {
namespace {

const std::string english =
    "The Committee considered the report of the Director and agreed that it be noted.";
const std::string welsh =
    "Mae’r Pwyllgor wedi ystyried yr adroddiad ac mae’r aelodau yn cytuno y dylid nodi’r "
    "cynnwys, a hefyd fod y cynllun yn cael ei adolygu gan y Cabinet.";
const std::string irish =
    "Bhí an Comhairleoir sa chathaoir agus d’aontaigh na baill leis an tuarascáil faoi "
    "na bóithre atá le deisiú, agus cuireadh chun vótála é.";

Section section_of(const std::string& text) {
  Section section;
  section.text = text;
  return section;
}

}  // namespace

TEST_CASE("a language is told by its small words", "[language]") {
  CHECK(find_language(english) == "en");
  CHECK(find_language(welsh) == "cy");
  CHECK(find_language(irish) == "ga");
}

TEST_CASE("no language is guessed of what does not tell", "[language]") {
  const std::string text =
      GENERATE_COPY(std::string{}, std::string{"1. Apologies"}, std::string{"12 34 56"},
                    std::string{"E Clynch, D Jackson, M Nugent, S Platt, A Romaine, "
                                "S Tranter, J Walker, T Higgins, L Garvey, C Dodds"},
                    english + "\n" + welsh + "\n" + english.substr(0, 40));
  CAPTURE(text);
  CHECK_FALSE(find_language(text));
}

TEST_CASE("the case and the apostrophes of a text do not matter", "[language]") {
  CHECK(find_language("CYNHALIWYD CYFARFOD O'R CYNGOR YN Y NEUADD AC ROEDD YR AELODAU YN "
                      "BRESENNOL") == "cy");
  CHECK(find_language("BHÍ AN RUNAÍ I LÁTHAIR AGUS TÁ AN TUARASCÁIL LEIS SEO") == "ga");
}

TEST_CASE("a bilingual paper has a language in each section and one of most",
          "[language]") {
  Document document;
  document.sections = {section_of(welsh), section_of(english), section_of(welsh),
                       section_of("Cllr A Bell")};
  tell_languages(document);
  CHECK(document.sections[0].language == "cy");
  CHECK(document.sections[1].language == "en");
  CHECK_FALSE(document.sections[3].language);
  CHECK(document.language == "cy");
}

TEST_CASE("a paper of names only has no language", "[language]") {
  Document document;
  document.sections = {section_of("A Bell, C Dray, E Fox")};
  tell_languages(document);
  CHECK_FALSE(document.language);
}

}  // namespace council

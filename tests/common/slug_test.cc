#include "common/slug.h"

#include <string>

#include <catch2/catch.hpp>

using namespace council;

TEST_CASE("a slug holds lower-case ASCII words", "[slug]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Children’s & Young People", "childrens-and-young-people"},
      {"CHILDREN'S SCRUTINY PANEL", "childrens-scrutiny-panel"},
      {"25/47", "25-47"},
      {"Health&Care", "health-and-care"},
      {"Cyngor Tŷ Ddewi a’r Fro", "cyngor-ty-ddewi-ar-fro"},
      {"Comhairle Chathair & Chontae Luimnigh – Márta",
       "comhairle-chathair-and-chontae-luimnigh-marta"},
      {"Ŵ Æ ß ø × ÷", "w-ae-ss-o"},
      {"e\u0301tude", "etude"},
      {"  --  ", ""},
      {"", ""},
      {"日本 x", "x"},
      {"a\xC3", "a"},
      {"\xFF\xFE b", "b"},
      {"&", "and"},
  }));
  CAPTURE(text);
  CHECK(slug_of(text) == expected);
  CHECK(slug_of(slug_of(text)) == expected);
}

TEST_CASE("the spellings of one body share a key", "[slug]") {
  const std::string key = "children-and-young-peoples-scrutiny-panel";
  CHECK(panel_key("The Children & Young People's Scrutiny Panel") == key);
  CHECK(panel_key("CHILDREN AND YOUNG PEOPLE’S SCRUTINY PANEL") == key);
  CHECK(panel_key("Theatre Board") == "theatre-board");
}

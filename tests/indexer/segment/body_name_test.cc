#include "indexer/segment/body_name.h"

#include <string>

#include <catch2/catch.hpp>

using namespace council;

TEST_CASE("a body's name is shown in mixed case", "[body_name]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"CHILDREN'S SCRUTINY PANEL", "Children's Scrutiny Panel"},
      {"CHILDREN’S AND YOUNG PEOPLE’S COMMITTEE",
       "Children’s and Young People’s Committee"},
      {"The Children’s Scrutiny Panel", "Children’s Scrutiny Panel"},
      {"SEND SUB-COMMITTEE", "SEND Sub-Committee"},
      {"HEALTH & WELLBEING BOARD1", "Health & Wellbeing Board"},
      {"STRATFORD-ON-AVON DISTRICT COUNCIL", "Stratford-on-Avon District Council"},
      {"O'NEILL TRUST BOARD", "O'Neill Trust Board"},
      {"NHS JOINT COMMITTEE", "NHS Joint Committee"},
      {"CYNGOR CYMUNED TŶ DDEWI A'R FRO", "Cyngor Cymuned Tŷ Ddewi a'r Fro"},
      {"PLANNING COMMITTEE (NORTH)", "Planning Committee (North)"},
      {"Cabinet, 30 January 2025", "Cabinet"},
      {"Parenting Board - Wednesday 28th October, 2020 4.00 pm", "Parenting Board"},
      {"Audit Committee held on Tuesday 3 May 2022", "Audit Committee"},
      {"Corporate Parenting – The Board -", "Corporate Parenting – The Board"},
      {"ST ALBANS PANEL", "St Albans Panel"},
      {"", ""},
  }));
  CAPTURE(text);
  CHECK(body_display_name(text) == expected);
}

TEST_CASE("the names of bodies are told from other lines", "[body_name]") {
  const auto [text, expected] = GENERATE(table<std::string, bool>({
      {"Cabinet", true},
      {"CABINET", true},
      {"County Council", true},
      {"Children's Scrutiny Panel", true},
      {"AUDIT COMMITTEE AND GENERAL PURPOSES COMMITTEE (JOINT SESSION)", true},
      {"You Matter to Us - Corporate Parenting Board", true},
      {"Planning Committee A", true},
      {"Licensing Sub-Committee No. 2", true},
      {"Planning Committee – North", true},
      {"Metropolitan District of Limerick", true},
      {"Schools Forum", true},
      {"Council Tax Working Group", true},
      {"Pwyllgor Craffu Addysg", true},
      {"Tintern Community Council", true},
      {"Council Chamber", false},
      {"Executive Summary", false},
      {"Cabinet Member for Finance", false},
      {"Chair of Corporate Parenting Board", false},
      {"The Board noted the report", false},
      {"the Panel is asked to consider", false},
      {"MINUTES OF A MEETING OF THE CABINET", false},
      {"To: All Members of the Council", false},
      {"Report to the Executive", false},
      {"Declarations of Interest", false},
      {"Joanne Dixon", false},
      {"", false},
  }));
  CAPTURE(text);
  CHECK(looks_like_body_name(text) == expected);
}

TEST_CASE("the names of authorities are told from other bodies", "[body_name]") {
  const auto [text, expected] = GENERATE(table<std::string, bool>({
      {"Middlesbrough Council", true},
      {"MIDDLESBROUGH COUNCIL", true},
      {"KENT COUNTY COUNCIL", true},
      {"London Borough of Havering", true},
      {"London Borough of Havering Council", true},
      {"Royal Borough of Kingston upon Thames", true},
      {"The Highland Council", true},
      {"Northwold Parish Council", true},
      {"Limerick City and County Council", true},
      {"Cyngor Sir Gaerfyrddin", true},
      {"Comhairle nan Eilean Siar", true},
      {"West Yorkshire Combined Authority", true},
      {"County Council", false},
      {"FULL COUNCIL", false},
      {"the Council", false},
      {"Anytown Youth Council", false},
      {"Children's Scrutiny Panel", false},
      {"Leader of Kent County Council", false},
      {"Cabinet", false},
      {"", false},
  }));
  CAPTURE(text);
  CHECK(looks_like_council_name(text) == expected);
}

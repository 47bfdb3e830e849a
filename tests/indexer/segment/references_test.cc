#include "indexer/segment/references.h"

#include <string>

#include <catch2/catch.hpp>

#include "indexer/pages.h"

namespace council {
namespace {

// "minute 25/47 @1; …"
std::string found_in(const std::string& text) {
  Pages pages;
  pages.pages.push_back({.number = 1, .label = {}, .text = text, .styles = {}});
  const std::vector<Line> lines = to_lines(pages);
  std::string printed;
  for (const Reference& reference : find_references(lines)) {
    printed += printed.empty() ? "" : "; ";
    printed += std::string{to_string(reference.kind)} + " " + reference.text;
    printed += reference.line == 1 ? "" : " @" + std::to_string(reference.line);
  }
  return printed;
}

TEST_CASE("minutes are referred to by number", "[references]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"(Minute 45/23 refers)", "minute 45/23"},
      {"as agreed (25/47 refers).", "minute 25/47"},
      {"under minute 44 be received", "minute 44"},
      {"Minute No. 12/22 and Minute No: 71/18", "minute 12/22; minute 71/18"},
      {"see Minute 9.2.", "minute 9.2"},
      {"Minutes 25/47, 25/48 and 25/49", "minute 25/47; minute 25/48; minute 25/49"},
      {"that minutes 12 to 15 be approved", "minute 12; minute 15"},
      {"Min. No. 46", "minute 46"},
      {"min. 25/47", "minute 25/47"},
      {"Minute PLA146/14", "minute PLA146/14"},
      {"Minute RGSC/19/60", "minute RGSC/19/60"},
      {"Minute\n25/47 says", "minute 25/47 @2"},
      {"cofnod 25/47", "minute 25/47"},
  }));
  CAPTURE(text);
  CHECK(found_in(text) == expected);
}

TEST_CASE("planning applications are referred to by sign", "[references]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"22/0605/FUL Two houses", "planning 22/0605/FUL"},
      {"Planning: DM/2018/02068 – Barn", "planning DM/2018/02068"},
      {"M/FP/0370/13/P refused", "planning M/FP/0370/13/P"},
      {"TV/2023/0418/FUL, neighbour", "planning TV/2023/0418/FUL"},
      {"14/00561/f: no letter", "planning 14/00561/f"},
      {"14/00132/TREECA T1", "planning 14/00132/TREECA"},
      {"appeal APP/V2635/A/09/2117525", "planning APP/V2635/A/09/2117525"},
      {"application E/36880 was", "planning E/36880"},
      {"applications E/36880, E/36881 and E/36882",
       "planning E/36880; planning E/36881; planning E/36882"},
      {"planning application no. 15/01955", "planning 15/01955"},
      {"PA22/01234 porch", "planning PA22/01234"},
      {"22/0605/FUL and again 22/0605/FUL.", "planning 22/0605/FUL"},
  }));
  CAPTURE(text);
  CHECK(found_in(text) == expected);
}

TEST_CASE("other signs that can be looked for", "[references]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Decision 24/00108 – Budget", "decision 24/00108"},
      {"Decision Number:\t24/00109", "decision 24/00109"},
      {"24/00108 - Revenue and Capital", "decision 24/00108"},
      {"the S106 Agreement and s.106 money", "section_106 S106; section_106 s.106"},
      {"a Section 106 obligation", "section_106 Section 106"},
      {"section\n106 of the Town and Country Planning Act 1990",
       "section_106 section 106"},
      {"URN: 104321", "urn 104321"},
      {"Unique reference number (URN): 80523", "urn 80523"},
      {"Unique reference number\tSC012345", "urn SC012345"},
      {"on the Ofsted website: 50294203.", "report 50294203"},
      {"the letter is at [50294203](#)", "report 50294203"},
      {"https://files.ofsted.gov.uk/v1/file/50294203", "report 50294203"},
  }));
  CAPTURE(text);
  CHECK(found_in(text) == expected);
}

TEST_CASE("signs that refer to nothing", "[references]") {
  const std::string text = GENERATE(
      as<std::string>{}, "on 25/12/2021 and 3/4/21", "agenda and minutes 18/06/10",
      "Tel: 01642 729713", "£24/00108", "2021/22 budget", "25/47", "open 24/7/365",
      "plan 04/11.02", "Minutes of 7 March 2018", "minutes 3 and 10 March 2021",
      "minutes 2016 and 2017", "a 10-minute 45 walk", "in 30 minutes 20 people",
      "Addition to the Minutes Item 12", "min. 10 days", "MIN 32/WAS 56 sites",
      "Directive 2001/42/EC", "(92/43/EEC)", "Regulation 1107/2009/EC", "SI84/2011",
      "section 106(2) of the Local Government Act 1972", "section 1060",
      "path FP381/138/1", "room 50294203", "Urn 6", "turn 104321", "Part 12/May/2021",
      "1/2/3/4/5/6/7/8/9", "/", ".", "s", "section", "s.", "///...", "");
  CAPTURE(text);
  CHECK(found_in(text).empty());
}

TEST_CASE("references are found in hostile text in linear time", "[references]") {
  CHECK(found_in(std::string(2000000, '/')).empty());
  CHECK(found_in(std::string(2000000, '5')).empty());
  std::string text;
  for (int i = 0; i < 100000; ++i) {
    text += "minute no no no no 24/00108 s ";
  }
  CHECK(found_in(text) == "decision 24/00108");
}

}  // namespace
}  // namespace council

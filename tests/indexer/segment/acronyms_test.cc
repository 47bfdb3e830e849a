#include "indexer/segment/acronyms.h"

#include <string>

#include <catch2/catch.hpp>

#include "indexer/pages.h"

namespace council {
namespace {

std::vector<Line> lines_of(const std::string& text) {
  Pages pages;
  pages.pages.push_back({.number = 1, .label = {}, .text = text, .styles = {}});
  return to_lines(pages);
}

// "MACH = Multi Agency Children's Hub @1; …"
std::string found_in(const std::string& text) {
  std::string printed;
  for (const Acronym& acronym : find_acronyms(lines_of(text))) {
    printed += printed.empty() ? "" : "; ";
    printed += acronym.short_form + " = " + acronym.long_form + " @" +
               std::to_string(acronym.line);
  }
  return printed;
}

TEST_CASE("an acronym is defined by the words before its brackets", "[acronyms]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"the multi-agency children’s hub (MACH) opened",
       "MACH = multi-agency children’s hub @1"},
      {"The Ofsted Inspection of Local Authority Children’s Services (ILACS) began",
       "ILACS = Inspection of Local Authority Children’s Services @1"},
      {"MISSING FROM LESSONS (MFL)", "MFL = MISSING FROM LESSONS @1"},
      {"who are not in education, employment or training (NEET)",
       "NEET = not in education, employment or training @1"},
      {"with special educational needs and/or disabilities (SEND) live",
       "SEND = special educational needs and/or disabilities @1"},
      {"with special needs and/or disabilities (SEND) live",
       "SEND = special needs and/or disabilities @1"},
      {"the Ministry of Parks, Harbours and Local Tramways (MPHLT)",
       "MPHLT = Ministry of Parks, Harbours and Local Tramways @1"},
      {"the Wexcombe Safeguarding Children’s Multi Agency Partnership (WSCMP)",
       "WSCMP = Wexcombe Safeguarding Children’s Multi Agency Partnership @1"},
      {"at North Wexcombe Hospital Trust (NWHUFT) beds",
       "NWHUFT = North Wexcombe Hospital Trust @1"},
      {"to pay the (CIL) Community Infrastructure Levy on time",
       "CIL = Community Infrastructure Levy @1"},
      {"uses of Artificial Intelligence (AI) in", "AI = Artificial Intelligence @1"},
      {"Glanhafren County Council’s (G.C.C.) plan",
       "G.C.C. = Glanhafren County Council @1"},
      {"letters from general practitioners (GPs).", "GPs = general practitioners @1"},
      {"His Majesty’s Inspectorate of Harbours and Fire & Rescue Services (HMIHFRS)",
       "HMIHFRS = His Majesty’s Inspectorate of Harbours and Fire & Rescue Services @1"},
      {"an Equality Impact Assessment (EqIA) was",
       "EqIA = Equality Impact Assessment @1"},
      {"the Department for Education (DfE)", "DfE = Department for Education @1"},
      {"Home to School Transport (HTST)", "HTST = Home to School Transport @1"},
      {"SEND Information and Advice Support Service (SENDIASS)",
       "SENDIASS = SEND Information and Advice Support Service @1"},
      {"the out-of-town depot (OOTD)", "OOTD = out-of-town depot @1"},
      {"The Orchard Volunteers (TOV) pruned", "TOV = The Orchard Volunteers @1"},
      {"research and development (R&D)", "R&D = research and development @1"},
      {"the Harbour Steering Group (the “HSG”) met", "HSG = Harbour Steering Group @1"},
      {"the Harbour Steering Group (hereafter HSG) met",
       "HSG = Harbour Steering Group @1"},
      {"the Harbour Steering Group [HSG] met", "HSG = Harbour Steering Group @1"},
      {"y Cynllun Strategol Cymraeg mewn Addysg (CSCA)",
       "CSCA = Cynllun Strategol Cymraeg mewn Addysg @1"},
  }));
  CAPTURE(text);
  CHECK(found_in(text) == expected);
}

TEST_CASE("an acronym is defined by brackets after it", "[acronyms]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"within the MACH (Multi-Agency Children’s Hub) were",
       "MACH = Multi-Agency Children’s Hub @1"},
      {"a PRW (Public Rights of Way) officer", "PRW = Public Rights of Way @1"},
      {"and the PCG (the Parent and Carer Group)", "PCG = Parent and Carer Group @1"},
      {"the PCG (Parent and Carer Group, which meets weekly)",
       "PCG = Parent and Carer Group @1"},
      {"CAIE(Countywide Approach to Inclusive Education)",
       "CAIE = Countywide Approach to Inclusive Education @1"},
  }));
  CAPTURE(text);
  CHECK(found_in(text) == expected);
}

TEST_CASE("brackets that define nothing", "[acronyms]") {
  const std::string text = GENERATE(
      as<std::string>{}, "The MACH (front door) was busy", "COVID-19 (coronavirus) cases",
      "Domestic Violence Disclosure Scheme (“Clara’s law”)", "(Verbal Report)",
      "Councillor J Smith (Chair)", "Anna Dale (HMI), lead inspector",
      "D E Bond, P K Bell (LD)", "Case file (Review)", "RAG status (Amber)",
      "the County Information Centre (WCC ICS)", "(Recruitment for additional staff",
      "wages and expenses (March/April)", "Mr Love (OBE)", "ICT (Mr S. Cole)",
      "S McNeil (Vice Chair)", "Part (II)", "as in the (IT)", "", "(", ")(", "()", "( )");
  CAPTURE(text);
  CHECK(found_in(text).empty());
}

TEST_CASE("the initials of people are no acronyms", "[acronyms]") {
  const std::string text = GENERATE(
      as<std::string>{}, "Present: Tom Fox (TF), Lora Hunt (LH), Paula Kell (PK)",
      "met Tom Fox (TF) and Lora Hunt (LH)", "Cllr. Ada Muir (AM) spoke",
      "Apologies had been received from Karen Orr (KO).",
      "with Joshua Hope (JH).\n\nPresent: Ada Muir (AM)");
  CAPTURE(text);
  CHECK(found_in(text).empty());
}

TEST_CASE("bodies with two initials are acronyms", "[acronyms]") {
  CHECK(found_in("the Environment Agency (EA) and the Parish Council (PC)") ==
        "EA = Environment Agency @1; PC = Parish Council @1");
}

TEST_CASE("a definition may run over the end of a line and of a page", "[acronyms]") {
  CHECK(found_in("Staff of the multi-\nagency safeguarding hub\n(MASH) said") ==
        "MASH = multi-agency safeguarding hub @1");
  CHECK(found_in("one\nin the Harbour\nSteering Group (HSG)") ==
        "HSG = Harbour Steering Group @2");
  Pages pages;
  pages.paged = true;
  pages.pages.push_back(
      {.number = 1,
       .label = {},
       .text = "On all days of the last long winter the lines went out of the safe\n\n",
       .styles = {}});
  pages.pages.push_back(
      {.number = 2, .label = {}, .text = "\nharbour team (SHT) met.\n", .styles = {}});
  const std::vector<Line> lines = to_lines(pages);
  REQUIRE(find_acronyms(lines).size() == 1);
  CHECK(find_acronyms(lines).front().long_form == "safe harbour team");
}

TEST_CASE("a definition ends at a table cell and at a sentence", "[acronyms]") {
  CHECK(found_in("Local\tAuthority Board (LAB)").empty());
  CHECK(found_in("It is Local. Authority Board (LAB)").empty());
}

TEST_CASE("each definition counts once, another expansion again", "[acronyms]") {
  CHECK(found_in("Multi-Agency Hub (MAH)\n\nthe multi agency hub (MAH)\n\n"
                 "Mobile Advice House (MAH)") ==
        "MAH = Multi-Agency Hub @1; MAH = Mobile Advice House @5");
}

TEST_CASE("acronyms are found in hostile text in linear time", "[acronyms]") {
  std::string text;
  for (int i = 0; i < 200000; ++i) {
    text += "(A (AB (";
  }
  CHECK(found_in(text).empty());
  CHECK(
      found_in(std::string(2000000, 'A') + "(" + std::string(100000, 'A') + ")").empty());
  CHECK(found_in(std::string(1000000, ' ') + "(AB)").empty());
}

}  // namespace
}  // namespace council

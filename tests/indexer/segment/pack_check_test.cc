#include "indexer/segment/pack_check.h"

#include <catch2/catch.hpp>

#include "indexer/segment/segment.h"
#include "text_pages.h"

using namespace council;

namespace {

Document agenda() {
  Document document;
  document.kind = DocumentKind::Agenda;
  for (const auto& [number, first, last] :
       {std::tuple{"3", 3, 8}, std::tuple{"5", 9, 14}, std::tuple{"6", 15, 30}}) {
    Section item;
    item.part = SectionPart::Item;
    item.number = number;
    item.announced_pages = std::pair{first, last};
    document.sections.push_back(item);
  }
  return document;
}

Document paper(DocumentKind kind, int first, int last) {
  Document document;
  document.kind = kind;
  document.pack_pages = std::pair{first, last};
  return document;
}

}  // namespace

TEST_CASE("a pack that holds what its front sheet announces has no difference",
          "[pack_check]") {
  const auto check = check_pack({agenda(), paper(DocumentKind::Minutes, 3, 8),
                                 paper(DocumentKind::OfficerReport, 9, 14),
                                 paper(DocumentKind::OfficerReport, 15, 30)});
  REQUIRE(check);
  CHECK(check->expected == 3);
  CHECK(check->found == 3);
  CHECK(check->differences.empty());
}

TEST_CASE("what is missing, added or not announced is listed", "[pack_check]") {
  const auto check = check_pack({agenda(), paper(DocumentKind::Minutes, 3, 8),
                                 paper(DocumentKind::PresentationSlides, 15, 22),
                                 paper(DocumentKind::OfstedLetter, 23, 30),
                                 paper(DocumentKind::Appendix, 31, 40)});
  REQUIRE(check);
  CHECK(check->expected == 3);
  CHECK(check->found == 4);
  CHECK(check->differences ==
        std::vector<std::string>{"item 5, pages 9 - 14: no paper starts there",
                                 "item 6, pages 15 - 30: 2 papers",
                                 "Appendix, pages 31 - 40: not announced"});
}

TEST_CASE("a front sheet without pages announces nothing", "[pack_check]") {
  Document bare;
  bare.sections = {Section{}};
  CHECK_FALSE(check_pack({bare, paper(DocumentKind::Minutes, 1, 2)}));
  CHECK_FALSE(check_pack({}));
}

TEST_CASE("a paper whose first page alone is told lasts until the next", "[pack_check]") {
  Document front = agenda();
  front.sections[0].announced_pages = std::pair{3, 3};
  const auto check = check_pack({front, paper(DocumentKind::Minutes, 3, 8),
                                 paper(DocumentKind::OfficerReport, 9, 14),
                                 paper(DocumentKind::OfficerReport, 15, 30)});
  REQUIRE(check);
  CHECK(check->differences.empty());
}

TEST_CASE("a pack keeps its own page, the paper's and that of the file", "[pack_check]") {
  const std::string front =
      "SCRUTINY PANEL\n\nDate: Tuesday 27th July, 2021\nTime: 4.00 pm\n\nAGENDA\n\n"
      "1. Apologies\n2. Minutes of the meeting held on 19 April 2021 (Pages 1 - 2)\n"
      "3. Work Programme (Pages 3 - 4)\n";
  const std::string minutes =
      "\fSCRUTINY PANEL\n\nA meeting of the Scrutiny Panel was held on 19 April 2021.\n\n"
      "PRESENT: Councillor Ash\n\n17\nPage 1\n";
  const std::string more = "\fMINUTES\n\nApproved as a correct record.\n\n18\nPage 2\n";
  const std::string report =
      "\fOTTERBOURNE COUNCIL\n\nSCRUTINY PANEL\n\nWork Programme\n\n27 JULY 2021\n\n"
      "PURPOSE OF THE REPORT\n\n1. To invite.\n\n1\nPage 3\n\f2. More text of the "
      "report, "
      "in full.\n\n2\nPage 4\n";
  const RecognisedSource source =
      recognise(test::pages_of(front + minutes + more + report), "pack.txt");
  REQUIRE(source.documents.size() == 3);
  CHECK(source.documents[1].first_page == 2);
  CHECK(source.documents[1].pack_pages == std::pair{1, 2});
  CHECK(source.documents[1].own_pages == std::pair{17, 18});
  CHECK(source.documents[2].first_page == 4);
  CHECK(source.documents[2].pack_pages == std::pair{3, 4});
  CHECK(source.documents[2].own_pages == std::pair{1, 2});
  REQUIRE(source.pack);
  CHECK(source.pack->expected == 2);
  CHECK(source.pack->found == 2);
  CHECK(source.pack->differences.empty());
}

TEST_CASE("the outline of a pack splits it and names its items", "[pack_check]") {
  Pages pages = test::pages_of(
      "PLANNING COMMITTEE\n\nTuesday 5 March 2024\n\nAGENDA\n\n1. Apologies\n2. "
      "Minutes\n3. "
      "Local Plan\n\fText of the minutes.\n\fText of a plan.\n\fMore of the plan.\n");
  pages.outline = {{.title = "Agenda", .level = 1, .page = 1},
                   {.title = "2 Minutes", .level = 1, .page = 2},
                   {.title = "3 Local Plan", .level = 1, .page = 3}};
  const RecognisedSource source = recognise(pages, "pack.pdf");
  REQUIRE(source.documents.size() == 3);
  CHECK(source.documents[1].agenda_item == "2");
  CHECK(source.documents[2].agenda_item == "3");
  CHECK(source.documents[2].first_page == 3);
  CHECK(source.documents[2].last_page == 4);
  CHECK(source.documents[2].evidence == std::vector<std::string>{"outline"});
}

TEST_CASE("pages that are nowhere printed are fitted to where papers start",
          "[pack_check]") {
  const RecognisedSource source = recognise(
      test::pages_of(
          "SCRUTINY PANEL\n\nTuesday 27th July, 2021 at 4.00 pm\n\nAGENDA\n\n1. "
          "Apologies\n2. Minutes of the meeting held on 19 April 2021 (Pages 1 - 2)\n3. "
          "Work "
          "Programme (Pages 3 - 4)\n4. Letter (Pages 5 - 5)\n"
          "\fSCRUTINY PANEL\n\nA meeting of the Scrutiny Panel was held on 19 April "
          "2021.\n\nPRESENT: Councillor Ash\n\fMINUTES\n\nApproved.\n"
          "\fOTTERBOURNE COUNCIL\n\nSCRUTINY PANEL\n\nWork Programme\n\n27 JULY "
          "2021\n\nPURPOSE OF THE REPORT\n\n1. To invite.\n\fMore.\n"
          "\fA page that looks like nothing in particular.\n"),
      "pack.txt");
  REQUIRE(source.documents.size() == 4);
  CHECK(source.documents[3].agenda_item == "4");
  CHECK(source.documents[3].pack_pages == std::pair{5, 5});
}

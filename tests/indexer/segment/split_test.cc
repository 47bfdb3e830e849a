#include "indexer/segment/split.h"

#include <catch2/catch.hpp>

#include "indexer/segment/furniture.h"
#include "text_pages.h"

using namespace council;

namespace {

// "first-last", by lines of the source, a stretch a word.
std::string split_of(const std::string& text) {
  const Pages pages = test::pages_of(text);
  auto lines = to_lines(pages);
  mark_furniture(lines, pages);
  std::string shown;
  for (const Stretch& stretch : split_documents(pages, lines).stretches) {
    shown += std::to_string(lines[stretch.first].number) + "-" +
             std::to_string(lines[stretch.last - 1].number) + " ";
  }
  return shown;
}

}  // namespace

TEST_CASE("a source without evidence of others is one document", "[split]") {
  const auto* const text = GENERATE(
      "SCRUTINY PANEL\n\nA meeting of the Scrutiny Panel was held on 9 March 2026.\n\n"
      "25/44 WELCOME\n\nText.",
      "# Title\n\nText.\n\n# Another heading\n\nText.",
      "## OTTERBOURNE COUNCIL\n\n### SCRUTINY PANEL\n\n#### Work Programme\n\n27 JULY "
      "2021\n\n#### PURPOSE OF THE REPORT\n\n1. To invite.\n\n### **PURPOSE OF THE "
      "MEETING**\n\n2. It is asked.");
  CAPTURE(text);
  const auto split = split_of(text);
  CHECK(std::ranges::count(split, ' ') == 1);
}

TEST_CASE("a meeting's sentence under its panel opens minutes", "[split]") {
  CHECK(split_of(
            "## SCRUTINY PANEL\n\n**Date:** Tuesday 27th July, 2021\n**Time:** 4.00 "
            "pm\n\n### AGENDA\n\n1. Apologies\n2. Minutes 3 - 8\n\nJo Smith\nTown "
            "Hall\n\n**MEMBERSHIP**\n\nCouncillors A Ash (Chair)\n\n"
            "## SCRUTINY PANEL\n\n**A meeting of the Scrutiny Panel was held on 19 "
            "April 2021.**\n\n**PRESENT:** Councillor Ash\n\n### MINUTES\n\nApproved.") ==
        "1-16 18-26 ");
}

TEST_CASE("a letterhead opens a letter", "[split]") {
  CHECK(split_of("## SCRUTINY PANEL\n\n**Date:** Tuesday 27th July, 2021\n**Time:** 4.00 "
                 "pm\n\n### AGENDA\n\n1. Apologies\n2. Ofsted visit 3 - 8\n\nJo "
                 "Smith\nTown Hall\n\n**MEMBERSHIP**\n\nCouncillors A Ash (Chair)\n\n\n\n"
                 "Piccadilly Gate\nStore Street\nManchester\n\n"
                 "[enquiries@ofsted.gov.uk](mailto:enquiries@ofsted.gov.uk)\n\n"
                 "15 July 2021\n\nJo Elm\nDirector\n\nDear Ms Elm\n\n"
                 "Focused visit to Otterbourne children's services\n\nThis letter "
                 "summarises the findings.\n\nYours sincerely\n\nAnn Oak\nHer Majesty's "
                 "Inspector") == "1-16 20-40 ");
}

TEST_CASE("blank lines and blank-page markers lie between documents", "[split]") {
  const std::string text =
      "## SCRUTINY PANEL\n\n**A meeting of the Scrutiny Panel was held on 19 April "
      "2021.**\n\n**PRESENT:** Councillor Ash\n\n### MINUTES\n\nApproved.\n\nThis page "
      "is "
      "intentionally left blank\n\n\n\n## OTTERBOURNE COUNCIL\n\n### SCRUTINY PANEL\n\n"
      "#### Setting the Work Programme\n\n27 JULY 2021\n\n#### PURPOSE OF THE "
      "REPORT\n\n1. To invite the Panel.\n";
  CHECK(split_of(text) == "1-9 15-25 ");
}

TEST_CASE("a pack is cut where its agenda says", "[split]") {
  const std::string agenda =
      "SCRUTINY PANEL\n\nDate: Tuesday 27th July, 2021\nTime: 4.00 pm\n\nAGENDA\n\n"
      "1. Apologies\n2. Minutes of the meeting held on 19 April 2021 (Pages 3 - 4)\n"
      "3. Work Programme (Pages 5 - 6)\n\nPage 1\n";
  const std::string blank = "\fThis page is intentionally left blank\n\nPage ";
  const std::string minutes =
      "\fSCRUTINY PANEL\n\nA meeting of the Scrutiny Panel was held on 19 April 2021.\n\n"
      "PRESENT: Councillor Ash\n\nPage 3\n";
  const std::string report =
      "\fOTTERBOURNE COUNCIL\n\nSCRUTINY PANEL\n\nWork Programme\n\n27 JULY 2021\n\n"
      "PURPOSE OF THE REPORT\n\n1. To invite.\n\nPage 5\n";
  const Pages pages =
      test::pages_of(agenda + blank + "2\n" + minutes + blank + "4\n" + report);
  auto lines = to_lines(pages);
  mark_furniture(lines, pages);
  const Split split = split_documents(pages, lines);
  REQUIRE(split.stretches.size() == 3);
  CHECK(split.is_pack);
  CHECK(lines[split.stretches[1].first].page == 3);
  CHECK(split.stretches[1].agenda_item == "2");
  CHECK(lines[split.stretches[2].first].page == 5);
  CHECK(split.stretches[2].agenda_item == "3");
}

TEST_CASE("a report from many people to a body opens a paper of a pack", "[split]") {
  const std::string agenda =
      "AGENDA\n\nCABINET\n\nTuesday, 27th July, 2021, at 10.00 am\n\n1. Apologies\n"
      "2. Bus Shelters (Pages 1 - 2)\n3. Lending Libraries (Pages 3 - 4)\n";
  const std::string report =
      "\fFrom:      Ann Ash, Cabinet Member for\n           Roads\n\n"
      "           Bob Birch, Cabinet Member for\n           Finance\n\n"
      "           Cy Cedar, Director of Roads\n\n           Di Dogwood, Director of\n"
      "           Finance\n\nTo:        Cabinet - 27 July 2021\n\n"
      "Subject:   Bus Shelters\n\nClassification: Unrestricted\n\n1. Introduction\n";
  const Pages pages = test::pages_of(agenda + report);
  auto lines = to_lines(pages);
  mark_furniture(lines, pages);
  const Split split = split_documents(pages, lines);
  REQUIRE(split.stretches.size() == 2);
  CHECK(lines[split.stretches[1].first].page == 2);
}

TEST_CASE("no text is no document", "[split]") {
  CHECK(split_of("").empty());
  CHECK(split_of("\n\n\n").empty());
}

TEST_CASE("who sends members heads them, and an agenda's head may come again",
          "[split]") {
  CHECK(split_of("QUAY FIRE AUTHORITY\nMINUTES OF THE MEETING HELD ON\nFRIDAY, 31 MARCH "
                 "2006\nPRESENT:\nNORTHQUAY BOROUGH COUNCIL:\nCouncillors Ash, "
                 "Beech\nSOUTHQUAY COUNCIL:-\nCouncillors Cedar, Dogwood\nEASTQUAY "
                 "BOROUGH COUNCIL:-\nCouncillors Elm, Fir\n\n1. MINUTES\n\nRESOLVED - "
                 "that the minutes of 4 May 2006 be confirmed.\n") == "1-14 ");
  const std::string head =
      "QUAY FIRE AUTHORITY\nORDINARY MEETING\n30 MARCH 2012 - 2.00PM\n";
  CHECK(split_of(head +
                 "TOWN HALL, QUAY ROAD, BROOK\n\nA G E N D A\n\n1. Apologies for "
                 "absence\n\n2. Minutes of the last meeting\n\n3. Report of the "
                 "Chief Officer on ropes and nets\n\n4. Report of the "
                 "Treasurer\n\n- 2 -\n" +
                 head + "A G E N D A\n\n5. Urgent business\n") == "1-22 ");
}

TEST_CASE("each decision that a page lists is a paper of its own", "[split]") {
  const std::string entries =
      "Lease of Unit 4, Quay Road\n\nDate of decision: 14 March 2022\n\nDecision maker: "
      "Director of Quays\n\nDecision: To let the unit.\n\nReason: It was empty.\n\n";
  CHECK(split_of("Decisions by officers\n\nThis page lists them.\n\n" + entries +
                 entries) == "1-3 5-13 15-23 ");
  CHECK(split_of(entries) == "1-9 ");
  // Where the titles are lost the first label opens an entry.
  CHECK(
      split_of("Decision Maker: Cabinet\nDecision:\nAGREED: that a rope be "
               "bought.\nDecision Maker: Chief Executive\nDecision:\nAGREED: that it be "
               "sold.\n") == "1-3 4-6 ");
}

TEST_CASE("the minutes of a meeting name makers and stay whole", "[split]") {
  const std::string item =
      "Ropes\n\nDecision maker: Cabinet\n\nDecision: To buy a rope.\n\n";
  CHECK(split_of("Cabinet\n\n4 May 2021\n\nPresent: Councillors A Ash, B Beech\n\n" +
                 item + item) == "1-17 ");
}

TEST_CASE("a body, its day, a part and an item's number open a report", "[split]") {
  const std::string head = "LEISURE COMMITTEE - 17 MARCH 2021\n\nPART I - DELEGATED\n\n";
  const std::string text =
      "1 Summary\n\n1.1 It leaks.\n\n2 Details\n\n2.1 It is old.\n\n3 Options\n\n"
      "3.1 There are none.\n\n4 Recommendation\n\n4.1 That it be mended.\n\n";
  CHECK(split_of("LEISURE COMMITTEE\n\nNOTICE AND AGENDA\n\nFor a meeting to be held on "
                 "17 March 2021\n\n1. APOLOGIES\n\nTo receive them.\n\n2. QUAY\n\n"
                 "The quay leaks.\n\n3. PLAY AREAS\n\nThey are old.\n\n4. WORK\n\n"
                 "To receive the programme.\n\n" +
                 head + "2. QUAY\n\n" + text + head + "3. PLAY AREAS\n\n" + text) ==
        "1-21 23-43 45-65 ");
}

// Forms in which councils number and set their items.

#include <string>

#include <catch2/catch.hpp>

#include "indexer/segment/items.h"
#include "indexer/segment/segment.h"
#include "text_pages.h"

using namespace council;

namespace {

// "1 Apologies | 2 Minutes | ", the numbers and titles of the items in order.
std::string items_of(const std::string& text, Numbered numbered = Numbered::Minutes) {
  const auto lines = test::lines_of(text);
  std::string shown;
  for (const SectionStart& start : find_items(lines, numbered)) {
    shown += start.number.value_or("-") + ' ' + start.title.value_or("-") + " | ";
  }
  return shown;
}

}  // namespace

TEST_CASE("numbers of minutes have many forms", "[item_forms]") {
  const auto [one, two, three] = GENERATE(table<std::string, std::string, std::string>({
      {"24/015", "24/016", "24/017"},
      {"C/12/24", "C/13/24", "C/14/24"},
      {"05/24-1", "05/24-2", "05/24-3"},
      {"2024-01", "2024-02", "2024-03"},
      {"2023/24-110", "2023/24-111", "2023/24-112"},
      {"L23/24-12", "L23/24-13", "L23/24-14"},
      {"A", "B", "C"},
      {"I", "II", "III"},
      {"LSC 14", "LSC 15", "LSC 16"},
      {"24/03-01", "24/03-02", "24/03-03"},
  }));
  CAPTURE(one);
  const std::string stop = one.size() == 1 || one == "LSC 14" ? "." : "";
  const std::string expected = one + " Apologies for absence | " + two +
                               " Declarations of interest | " + three +
                               " Minutes of the last meeting | ";
  const std::string four = one == "A" ? "D" : one == "I" ? "IV" : std::string{};
  const std::string more =
      four.empty() ? "" : "\n" + four + ".   Appointment of Committees\n    Agreed.\n";
  const std::string shown = items_of(
      "Minutes of the meeting held on 9 January 2024\n\nPresent: Cllrs Ash, Beech\n\n" +
      one + stop + "   Apologies for absence\n    None.\n\n" + two + stop +
      "   Declarations of interest\n    There were none.\n\n" + three + stop +
      "   Minutes of the last meeting\n    They were signed.\n" + more);
  CHECK(shown == expected + (four.empty() ? "" : four + " Appointment of Committees | "));
}

TEST_CASE("a number is closed in many ways", "[item_forms]") {
  const auto [one, two] = GENERATE(table<std::string, std::string>({
      {"86/23- ", "87/23- "},
      {"86/23– ", "87/23– "},
      {"86- ", "87- "},
      {"86.. ", "87. "},
      {"86/ ", "87/ "},
      {"Article 86 – ", "Article 87 – "},
      {"No. 86   ", "No. 87   "},
      {"* 86    ", "* 87    "},
  }));
  CAPTURE(one);
  const std::string shown =
      items_of("PRESENT: Cllrs Ash, Beech\n\n" + one +
               "DECLARATIONS OF INTEREST\n\nThere were none.\n\n" + two +
               "MINUTES OF THE MEETING\n\nThey were signed.\n");
  const std::string tail = one.find("/23") == std::string::npos ? "" : "/23";
  CHECK(shown == "86" + tail + " DECLARATIONS OF INTEREST | 87" + tail +
                     " MINUTES OF THE MEETING | ");
}

TEST_CASE("the agenda's number behind the minute's is no part of the title",
          "[item_forms]") {
  const auto lines = test::lines_of(
      "Present: Cllrs Ash, Beech\n\nC048/23   1.   APOLOGIES FOR ABSENCE.\nNone.\n\n"
      "C049/23   2.   DECLARATIONS OF INTEREST(s)\nNone.\n\nC050/23   3.   PUBLIC "
      "QUESTIONS.\nThere were none.\n");
  const auto starts = find_items(lines, Numbered::Minutes);
  REQUIRE(starts.size() == 3);
  CHECK(starts[1].number == "C049/23");
  CHECK(starts[1].title == "DECLARATIONS OF INTEREST(s)");
  CHECK(starts[1].agenda_ref == "2");
}

TEST_CASE("the agenda's item may stand in square brackets", "[item_forms]") {
  const auto lines = test::lines_of(
      "Present: Cllrs Ash, Beech\n\n54/12 APOLOGIES FOR ABSENCE [Item 1]\n\nNone.\n\n"
      "55/12 PETITIONS [Item 2]\n\nThere were none.\n");
  const auto starts = find_items(lines, Numbered::Minutes);
  REQUIRE(starts.size() == 2);
  CHECK(starts[1].title == "PETITIONS");
  CHECK(starts[1].agenda_ref == "2");
}

TEST_CASE("the number of a table's row is that of its item", "[item_forms]") {
  const RecognisedSource source =
      recognise(test::pages_of(
                    "# Fir Parish Council\n\nMinutes of the meeting held on 4 March "
                    "2024\n\n| No. | Item | Action |\n|---|---|---|\n| 1 | Apologies. "
                    "Cllr Ash sent apologies, which were accepted. | |\n| 2. | Highways. "
                    "The potholes were reported. | BB |\n",
                    Format::Markdown),
                "minutes.md");
  std::string shown;
  for (const Section& section : source.documents.front().sections) {
    shown += section.number ? *section.number + ' ' + section.title.value_or("") + " | "
                            : std::string{};
  }
  CHECK(shown == "1 Apologies. | 2 Highways. | ");
}

TEST_CASE("numbers may stand in brackets behind the titles", "[item_forms]") {
  CHECK(items_of("PRESENT\nCllrs Ash, Beech\n\nAPOLOGIES FOR ABSENCE (1)\nCllr Elm.\n\n"
                 "DECLARATIONS OF INTEREST (2)\nNone.\n\nMINUTES (3)\nThese were "
                 "signed.\n") ==
        "1 APOLOGIES FOR ABSENCE | 2 DECLARATIONS OF INTEREST | 3 MINUTES | ");
}

TEST_CASE("text behind a dash is no part of the title", "[item_forms]") {
  CHECK(items_of("Present: Cllrs Ash, Beech\n\n116: Interests – none declared.\n\n"
                 "117: Public time – two residents spoke about dogs.\n\n118: Reports – "
                 "Cllr Ash reported on the hall.\n\n119: Payments – were approved as "
                 "listed.\n\n120. MATTERS ARISING – (a) Kiosk – The Chair told of the "
                 "kiosk, which had been bought.\n") ==
        "116 Interests | 117 Public time | 118 Reports | 119 Payments | 120 MATTERS "
        "ARISING | ");
}

TEST_CASE("an application behind capitals is text", "[item_forms]") {
  CHECK(items_of("Present: Cllrs Ash, Beech\n\n4569.  MINUTES. They were signed.\n\n"
                 "4570.  PLANNING. 23/01234/FUL Mill House: no objection.\n\n4571.  "
                 "FINANCE. Cheques were signed.\n") ==
        "4569 MINUTES. | 4570 PLANNING. | 4571 FINANCE. | ");
}

TEST_CASE("the next part of an agenda counts anew", "[item_forms]") {
  CHECK(
      items_of("AGENDA\n\nA1   Apologies for Absence\n\nA2   Declarations of Interest\n\n"
               "A3   Award of Contract (Pages 3 - 8)\n\nPart B\n\nB1   Award of Contract "
               "for Street Lighting - Exempt Appendix of Prices (Pages 9 - 12)\n\nB2   "
               "Staffing\n",
               Numbered::Agenda) ==
      "A1 Apologies for Absence | A2 Declarations of Interest | A3 Award of Contract | "
      "B1 Award of Contract for Street Lighting - Exempt Appendix of Prices | B2 "
      "Staffing | ");
}

TEST_CASE("a lettered part ends the title above it", "[item_forms]") {
  CHECK(items_of("Present: Cllrs Ash, Beech\n\n1. Confirmation of Minutes\nThey were "
                 "confirmed.\n\n2. Business prescribed by Statute, Standing Orders or "
                 "Resolutions\n2(a) Disposal of land\nIt was approved.\n2(b) Works\nThey "
                 "were approved.\n\n3. Correspondence\nIt was noted.\n") ==
        "1 Confirmation of Minutes | 2 Business prescribed by Statute, Standing Orders "
        "or Resolutions | 2(a) Disposal of land | 2(b) Works | 3 Correspondence | ");
}

TEST_CASE("an answer is the text of a part", "[item_forms]") {
  CHECK(items_of(
            "Present: Cllrs Ash, Beech\n\n4. Public Forum\nNobody spoke.\n\n5. "
            "Minutes\nThey were signed.\n5.1 Matters Arising\nNone.\n\n6. Finance\n6.1 "
            "Payments\nPayments were agreed by all.\n") ==
        "4 Public Forum | 5 Minutes | 5.1 Matters Arising | 6 Finance | 6.1 Payments | ");
}

TEST_CASE("a number may open the second line of a title", "[item_forms]") {
  CHECK(
      items_of("PRESENT: Cllrs Ash, Beech\n\nDC.23  DECLARATIONS OF INTEREST\n\nThere "
               "were none.\n\nDC.24  APPLICATION NO. 2023/0456 – LAND NORTH OF MILL "
               "LANE – ERECTION OF\n14 DWELLINGS WITH ACCESS\n\nThe Officer spoke.\n\n"
               "DC.25  APPEALS\n\nNoted.\n") ==
      "DC.23 DECLARATIONS OF INTEREST | DC.24 APPLICATION NO. 2023/0456 – LAND NORTH OF "
      "MILL LANE – ERECTION OF 14 DWELLINGS WITH ACCESS | DC.25 APPEALS | ");
}

TEST_CASE("plain headings stand alone over text", "[item_forms]") {
  const std::string head =
      "Minutes of the meeting held on Monday 1st December, 2008\n\n"
      "Present: Cllrs. L. Ash, J. Beech\n\n";
  const auto item = [](const std::string& title) {
    return title + "\n\nThe members spoke of it at length and it was agreed.\n\n";
  };
  CHECK(items_of(head + item("Environmental Awards") + item("Local Boundaries") +
                 item("Minutes") + item("Planning Refusals") + item("Proposed Works") +
                 "Public Road\n\nIt was proposed by Cllr. Ash\n") ==
        "- Environmental Awards | - Local Boundaries | - Minutes | - Planning Refusals | "
        "- Proposed Works | - Public Road | ");
}

TEST_CASE("an agenda may have titles alone, and who calls it is none", "[item_forms]") {
  CHECK(items_of("A meeting of the Events Committee will be held on Thursday 2 May "
                 "2024\n\nAGENDA\n\nApologies for absence\n\nDeclarations of "
                 "interest\n\nMinutes of the meeting held on 4 April 2024\n\nSummer "
                 "fair\nTo consider the fair.\n\nDate of next meeting\n\nClerk to the "
                 "Council\n25 April 2024\n",
                 Numbered::Agenda) ==
        "- Apologies for absence | - Declarations of interest | - Minutes of the meeting "
        "held on 4 April 2024 | - Summer fair | - Date of next meeting | ");
}

TEST_CASE("run-in titles may stand over their text", "[item_forms]") {
  const std::string head =
      "Draft Minutes of the Quay Community Council meeting held 6th Oct 2015\n\n"
      "Present: A Ash (Chairman), B Beech\n\n";
  const std::string items =
      "Apologies: C Cedar.\n\nDeclarations of Interest: None.\n\n"
      "Chairman's Comments: The hall is open.\n\n"
      "Matters Arising:\nThe bench has been mended.\n\n"
      "Planning:\n15/03127/FUL, a house - no comments.\n\n"
      "AOCB:\nThe bus was late.\n\nDate of next meeting: Tuesday 3rd Nov 2015.\n";
  const std::string rest =
      "- Declarations of Interest | - Chairman's Comments | - Matters Arising | "
      "- Planning | - AOCB | - Date of next meeting | ";
  CHECK(items_of(head + "The Chairman opened the meeting at 7pm.\n\n" + items) ==
        "- Apologies | " + rest);
  // Below who was present they are of the attendance.
  CHECK(items_of(head + items) == rest);
}

TEST_CASE("a part that is a task has all of its sentence for title", "[item_forms]") {
  const std::string text =
      "1.0    Confirmation of Minutes\n\nThey were confirmed.\n\n"
      "2.0    Correspondence\n\nIt was noted.\n\n"
      "3.0    Statutory Business\n\n3.1    Disposal of Land.\n\n"
      "3.1.1  To consider the disposal of a plot of land at Main Street in accordance "
      "with Section\n183 of the Act, 2001.\n\nThe disposal was approved by all.\n\n"
      "4.0    Any Other Business\n\n4.1    It was\n\nPROPOSED by Councillor Ash that "
      "the hall be let.\n";
  CHECK(
      items_of(text) ==
      "1.0 Confirmation of Minutes | 2.0 Correspondence | 3.0 Statutory Business | "
      "3.1 Disposal of Land. | 3.1.1 To consider the disposal of a plot of land at Main "
      "Street in accordance with Section 183 of the Act, 2001. | "
      "4.0 Any Other Business | ");
}

TEST_CASE("what is to be passed in a case is no item", "[item_forms]") {
  CHECK(items_of("1.\n\nAppeals\n\nTo consider any appeals.\n\n"
                 "2.\n\nExempt Information\n\n1  To highlight reports.\n\n"
                 "2  To consider whether to accept the advice.\n\n"
                 "3  If so, to formally pass the following resolution:-\n\n"
                 "3.\n\nLate Items\n\nTo identify items.\n",
                 Numbered::Agenda) ==
        "1 Appeals | 2 Exempt Information | 3 Late Items | ");
}

// What ends the front sheet of a pack, and where the titles of its items are looked for.

#include <string>

#include <catch2/catch.hpp>

#include "pages_of_pack.h"

using namespace council;
using test::page;
using test::paragraphs;
using test::starts_of;

namespace {

const std::string head =
    "OTTERBOURNE DISTRICT COUNCIL\n\nCABINET\n\nA meeting of the Cabinet will be held on "
    "Tuesday 14 May 2024 at 6.00 pm\n\nAGENDA\n\n";
const std::string front = head +
                          "1. Apologies for absence\n\n2. Repairs to Bus Shelters\n\n"
                          "3. Lending Libraries Strategy\n";
const std::string shelters = "Repairs to Bus Shelters\n\n" + paragraphs("shelters");
const std::string libraries = "Lending Libraries Strategy\n\n" + paragraphs("books");
const std::string minutes =
    "CABINET\n\nMinutes of the meeting held on 9 April 2024\n\nPresent: Councillors Ash "
    "and Beech\n\n";

}  // namespace

TEST_CASE("labels below the items of an agenda are no header of a report",
          "[front_sheet]") {
  const std::string of_item = "Report of the Director of Roads\nWards affected: All\n";
  const std::string sheet =
      head + "1. Apologies for absence\n\n2. Repairs to Bus Shelters\n" + of_item;
  const std::string more = GENERATE(
      "3. Fees for Markets\nReport of the Director of Roads\nWards affected: "
      "All\n4. Lending Libraries Strategy\n",
      "Report of the Head of Parks\nWards affected: All\n\n3. Fees for "
      "Markets\n\n4. Lending Libraries Strategy\n");
  CAPTURE(more);
  CHECK(starts_of(sheet + page(more) + page(shelters) + page(libraries)) == "1 3 4 ");
  // Those of a report stand above its first paragraph.
  CHECK(starts_of(front +
                  page("Report of the Director of Roads\nWards affected: All\nLead "
                       "officer: A Ash\n\n1. Purpose\n\n" +
                       paragraphs("fees") + "2. Background\n") +
                  page(libraries)) == "1 2 3 ");
}

TEST_CASE("a running masthead is that of the sheet, over a report it is another's",
          "[front_sheet]") {
  const std::string masthead = "OTTERBOURNE DISTRICT COUNCIL\nCABINET\n14 MAY 2024\n\n";
  CHECK(
      starts_of(masthead +
                "AGENDA\n\n1. Apologies for absence\n\n2. Repairs to Bus "
                "Shelters\n" +
                page(masthead + "3. Lending Libraries Strategy\n\n4. Fees\n") +
                page(masthead + "Report on fees\n\n1. Purpose\n\n" + paragraphs("fees")) +
                page(libraries)) == "1 3 4 ");
}

TEST_CASE("a page without text uses up no title", "[front_sheet]") {
  const std::string blank = GENERATE("", "2", "This page is intentionally left blank");
  CAPTURE(blank);
  CHECK(starts_of(front + page(blank) + page(shelters) + page(paragraphs("seats")) +
                  page(libraries)) == "1 3 5 ");
}

TEST_CASE("a title in minutes or in a list is left to the paper", "[front_sheet]") {
  CHECK(starts_of(front + page(minutes + libraries) + page(paragraphs("seats")) +
                  page(libraries)) == "1 2 4 ");
  CHECK(starts_of(front + page(minutes + paragraphs("seats")) +
                  page(libraries + "RESOLVED that it be approved.\n") +
                  page(libraries)) == "1 2 4 ");
  CHECK(starts_of(front + page(shelters) +
                  page("See also\nLending Libraries Strategy\n\n" + paragraphs("seats")) +
                  page(libraries)) == "1 2 4 ");
  CHECK(starts_of(front + page(paragraphs("papers")) +
                  page("Repairs to Bus Shelters\n\nLending Libraries Strategy\n") +
                  page(shelters) + page(libraries)) == "1 4 5 ");
}

TEST_CASE("a stamped paper has its title nowhere else", "[front_sheet]") {
  CHECK(starts_of(front + page("Agenda Item 2\n\n" + shelters) +
                  page("Lending Libraries Strategy\n\n" + paragraphs("roofs")) +
                  page("Agenda Item 3\n\n" + libraries)) == "1 2 4 ");
}

TEST_CASE("a title of one telling word is the same on its paper", "[front_sheet]") {
  const std::string sheet = front + "\n4. Appeals Update\n";
  CHECK(starts_of(sheet + page(shelters) + page(libraries) +
                  page("Appeals\n\n" + paragraphs("appeals")) +
                  page("Appeals update\n\n" + paragraphs("appeals"))) == "1 2 3 5 ");
}

TEST_CASE("a title out of the agenda's order heads no paper", "[front_sheet]") {
  CHECK(starts_of(front + "\n4. Fees for Markets\n" +
                  page("Agenda Item 3\n\n" + libraries) +
                  page("Repairs to Bus Shelters\n\n" + paragraphs("seats")) +
                  page("Agenda Item 4\n\nFees for Markets\n\n" + paragraphs("fees"))) ==
        "1 2 4 ");
}

TEST_CASE("a front sheet may have many pages", "[front_sheet]") {
  std::string sheet = head;
  std::string papers;
  for (int item = 1; item <= 30; ++item) {
    const std::string number = std::to_string(item);
    const std::string title = "Lease of Unit " +
                              std::string(1, static_cast<char>('A' + item % 26)) +
                              number + " at Quay Road";
    sheet += (item > 1 && item % 2 == 1 ? "\n\f" : "") + number + ". " + title + "\n\n" +
             paragraphs("unit");
    papers += item == 3 || item == 29 ? page(title + "\n\n" + paragraphs("lease")) : "";
  }
  CHECK(starts_of(sheet + papers) == "1 16 17 ");
}

TEST_CASE("an Irish front sheet is one", "[front_sheet]") {
  const RecognisedSource source = recognise(
      test::pages_of("Comhairle Contae Ghleanna\n\nCLÁR\n\nCruinniú Míosúil\n\nDé Luain, "
                     "12 Feabhra 2024 ag 11.00 r.n.\n\n1. Miontuairiscí\n\n2. Scéimeanna "
                     "Tithíochta\n\n3. Deisiúcháin Bóithre\n" +
                     page("Scéimeanna Tithíochta\n\n" + paragraphs("tithe")) +
                     page("Deisiúcháin Bóithre\n\n" + paragraphs("bóithre"))),
      "pack.txt");
  REQUIRE(source.documents.size() == 3);
  CHECK(source.documents[0].kind == DocumentKind::Agenda);
  CHECK(source.documents[0].meeting_date == make_date(2024, 2, 12));
  CHECK(source.documents[2].agenda_item == "3");
}

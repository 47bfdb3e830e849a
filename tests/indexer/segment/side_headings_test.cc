#include "indexer/segment/side_headings.h"

#include <string>

#include <catch2/catch.hpp>

#include "indexer/segment/segment.h"
#include "text_pages.h"

using namespace council;

namespace {

// What is decided below each title.
std::string decided_beside(const std::string& text) {
  const RecognisedSource source = recognise(test::pages_of(text), "minutes.txt");
  std::string shown;
  for (const Section& section : source.documents.front().sections) {
    if (section.part == SectionPart::Item) {
      shown += section.number.value_or("-") + " | " + section.title.value_or("-") + "\n";
      for (const Decision& decision : section.decisions) {
        shown += "  " + decision.text + "\n";
      }
    }
  }
  return shown;
}

const std::string numbered =
    "                  PIERS COMMITTEE\n\n"
    "   Minute of Meeting held in the Hall, Sandhaven, on 4 March 2020\n\n"
    "PRESENT                  Mr Alan Bee (Chair)      Mrs Cara Dee\n\n"
    "APOLOGIES                Mr Evan Fern\n\n"
    "Welcome                  The Chairman welcomed Mrs Dee to her first Meeting of the\n"
    "                         Committee.\n\n"
    "Minute of Meeting    1   The Minute of Meeting of Harbours Group of 20 January "
    "2019\n"
    "of Harbours Group        was approved.\n"
    "of 20 January\n"
    "2019\n\n"
    "Lease of the         2   The Head of Estates submitted a Report on the lease of\n"
    "Old Pier                 the pier.\n\n"
    "                         It was agreed to renew the lease for five years.\n\n"
    "                                                                   12\n"
    "\f"
    "                               PIERS COMMITTEE: 4 MARCH 2020\n\n"
    "Harbour                3   A Report on the dues at Sandhaven was submitted and the\n"
    "Dues                       Committee heard the Harbour Master.\n\n"
    "                           It was agreed to note the Report.\n\n"
    "The Meeting closed at 3pm.\n";

}  // namespace

TEST_CASE("titles beside the text are read without it", "[items]") {
  CHECK(decided_beside(numbered) ==
        "- | Welcome\n"
        "1 | Minute of Meeting of Harbours Group of 20 January 2019\n"
        "  The Minute of Meeting of Harbours Group of 20 January 2019 was approved.\n"
        "2 | Lease of the Old Pier\n"
        "  to renew the lease for five years.\n"
        "3 | Harbour Dues\n"
        "  to note the Report.\n");
  const RecognisedSource source = recognise(test::pages_of(numbered), "minutes.txt");
  const Document& document = source.documents.front();
  CHECK(document.people.size() == 3);
  CHECK(to_iso(*document.meeting_date) == "2020-03-04");
  CHECK(document.sections[1].text ==
        "Welcome\nThe Chairman welcomed Mrs Dee to her first Meeting of the\n"
        "Committee.\n");
}

TEST_CASE("titles without numbers stand close below one another", "[items]") {
  const auto lines = test::lines_of(
      "Present          Cllrs. A. Bee and C. Dee.\n\n"
      "Minutes          The minutes of the meeting that was held in May were adopted\n"
      "                 on the proposal of Cllr. Bee.\n\n"
      "                 Cllr. Dee asked for the letters that were to be sent to\n"
      "                 the Department.\n"
      "Water            None.\n"
      "Roads Budget     The members considered the budget for roads, which is lower\n"
      "for 2015         than the one of last year.\n\n"
      "                 It was agreed to defer it.\n\n"
      "Part 8           Mr. Fern outlined the report on the footpath at Mill Road and\n"
      "                 the lighting there.\n");
  const SideHeadings found = find_side_headings(lines);
  CHECK(test::show(found.starts, found.lines) ==
        "3: - | Minutes\n8: - | Water\n9: - | Roads Budget for 2015\n14: - | Part 8\n");
}

TEST_CASE("numbers before the titles, and colons behind them", "[items]") {
  const auto lines = test::lines_of(
      "Presiding:         Cllr. A. Bee\n\n"
      "1    Apologies     Apologies were received from Cllr Dee, who was ill, and from\n"
      "                   Cllr Fern.\n\n"
      "2    Declarations  None.\n"
      "     of Interest\n\n"
      "3    Lease of the  The members considered the notice.\n"
      "     Mill:\n"
      "                   It was agreed to let it.\n\n"
      "                   Cllr. Fern asked when that would be.\n\n"
      "4    Date of next  Tuesday 1 April 2014 in the Hall, when the auditor will come\n"
      "     meeting       too.\n");
  const SideHeadings found = find_side_headings(lines);
  CHECK(test::show(found.starts, found.lines) ==
        "3: 1 | Apologies\n6: 2 | Declarations of Interest\n"
        "9: 3 | Lease of the Mill\n15: 4 | Date of next meeting\n");
}

TEST_CASE("a list beside no text is no title, however long", "[items]") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) {
    text += "Name of somebody\n";
  }
  text += std::string(45, ' ') + "Further in\n";
  for (int i = 0; i < 8'000; ++i) {
    text += std::string(30, ' ') + "what was said of it\n";
  }
  CHECK(find_side_headings(test::lines_of(text)).starts.empty());
}

TEST_CASE("numbers beside titles and labels beside names are no titles", "[items]") {
  CHECK(find_side_headings(test::lines_of("Cou/1/11-12     Apologies from Cllr Bee,\n"
                                          "                who is away.\n"
                                          "Cou/2/11-12     Police Report on the last\n"
                                          "                month.\n"
                                          "Cou/3/11-12     Clerk's Report on the\n"
                                          "                hall.\n"
                                          "Cou/4/11-12     Planning, of which there\n"
                                          "                was none.\n"))
            .starts.empty());
  CHECK(find_side_headings(test::lines_of("Present         Cllr A Bee (Chair),\n"
                                          "                Cllr C Dee\n"
                                          "Apologies       Cllr E Fern,\n"
                                          "                Cllr G Hall\n"
                                          "In attendance   I Jay,\n"
                                          "                K Lee\n"
                                          "Venue           The Hall,\n"
                                          "                Sandhaven\n"
                                          "1. The minutes were approved.\n"))
            .starts.empty());
}

// Packs whose papers carry no "Agenda Item 5" and whose pages no number of the pack.

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "pages_of_pack.h"

using namespace council;
using test::page;
using test::paragraphs;
using test::starts_of;

namespace {

const std::string front =
    "OTTERBOURNE DISTRICT COUNCIL\n\nCABINET\n\nA meeting of the Cabinet will be held on "
    "Tuesday 14 May 2024 at 6.00 pm\n\nAGENDA\n\n1. Apologies for absence\n\n"
    "2. Repairs to Bus Shelters\n\n3. Lending Libraries Strategy\n";

}  // namespace

TEST_CASE("the title of an agenda item heads its paper", "[unstamped]") {
  const std::string text =
      front + page("Repairs to Bus Shelters\n\n" + paragraphs("shelters")) +
      page(paragraphs("glass of shelters")) +
      page("Lending Libraries\nStrategy\n\n" + paragraphs("libraries"));
  CHECK(starts_of(text) == "1 2 4 ");
  const RecognisedSource source = recognise(test::pages_of(text), "pack.txt");
  CHECK(source.documents[2].agenda_item == "3");
  CHECK(source.documents[2].evidence ==
        std::vector<std::string>{"title of agenda item 3"});
}

TEST_CASE("a paper's own page numbers start anew", "[unstamped]") {
  CHECK(starts_of(front + page(paragraphs("roofs"), "1") +
                  page(paragraphs("seats"), "2") + page(paragraphs("books"), "1") +
                  page(paragraphs("shelves"), "2")) == "1 2 4 ");
  CHECK(starts_of(front + page(paragraphs("roofs"), "Page 1 of 2") +
                  page(paragraphs("seats"), "Page 2 of 2") +
                  page(paragraphs("books"), "Page 1 of 1")) == "1 2 4 ");
  CHECK(starts_of(front + page(paragraphs("roofs"), "Shelters v2      Page 1 of 2") +
                  page(paragraphs("seats"), "Shelters v2      Page 2 of 2") +
                  page(paragraphs("books"), "Libraries v1      Page 1 of 1")) ==
        "1 2 4 ");
}

TEST_CASE("a front sheet's ranges are fitted to pages that nothing numbers",
          "[unstamped]") {
  std::string ranged = front;
  ranged.replace(ranged.find("Shelters\n"), 9, "Shelters (Pages 1 - 2)\n");
  ranged.replace(ranged.find("Strategy\n"), 9,
                 "Strategy (Pages 3 - 4)\n4. Fees (Pages 5 - 5)\n");
  CHECK(starts_of(ranged + page("Repairs to Bus Shelters\n\n" + paragraphs("roofs")) +
                  page(paragraphs("seats")) +
                  page("Lending Libraries Strategy\n\n" + paragraphs("books")) +
                  page(paragraphs("shelves")) + page(paragraphs("fees"))) == "1 2 4 6 ");
}

TEST_CASE("who a report is from, to whom and about what opens it", "[unstamped]") {
  CHECK(starts_of(front +
                  page("From: Ann Ash, Cabinet Member for Roads\n\nTo: Cabinet, 14 May "
                       "2024\n\nSubject: Shelters\n\n" +
                       paragraphs("shelters"))) == "1 2 ");
}

TEST_CASE("a running head opens an appendix once", "[unstamped]") {
  CHECK(starts_of(front + page("Repairs to Bus Shelters\n\n" + paragraphs("shelters")) +
                  page("Appendix A\n\nShelters by ward\n\n" + paragraphs("wards")) +
                  page("Appendix A\n\n" + paragraphs("roads")) +
                  page("Lending Libraries Strategy\n\n" + paragraphs("books"))) ==
        "1 2 3 5 ");
}

TEST_CASE("letters bound together are cut where another begins", "[unstamped]") {
  const auto letter = [](const std::string& date, const std::string& name) {
    return "Piccadilly Gate\nStore Street\nManchester\n\n" + date + "\n\nDear " + name +
           "\n\nFocused visit to Otterbourne children's services\n\n" +
           paragraphs("services");
  };
  CHECK(starts_of(letter("15 July 2021", "Ms Elm") +
                  page(paragraphs("homes") + "\nYours sincerely\n\nAnn Oak") +
                  page(letter("3 April 2022", "Mr Fir")) + page(paragraphs("homes"))) ==
        "1 3 ");
}

TEST_CASE("one paper stays one", "[unstamped]") {
  // A report that numbers its annex anew, and one that speaks of a record of decision.
  CHECK(starts_of("Repairs to Bus Shelters\n\n" + paragraphs("shelters") +
                  page(paragraphs("seats"), "1") + page(paragraphs("roofs"), "2") +
                  page(paragraphs("annex"), "1") + page(paragraphs("glass"), "2")) ==
        "1 ");
  CHECK(starts_of(front + page("Repairs to Bus Shelters\n\n" + paragraphs("shelters")) +
                  page("12. Recommendation\n\n12.1 Cabinet is asked to agree what stands "
                       "in the\nproposed record of decision at Appendix A.\n\n" +
                       paragraphs("seats")) +
                  page("Lending Libraries Strategy\n\n" + paragraphs("books"))) ==
        "1 2 4 ");
  // Minutes whose item has the title of an item of the agenda.
  CHECK(starts_of(
            front +
            page("CABINET\n\nMinutes of the meeting held on 9 April 2024\n\nPresent: "
                 "Councillors Ash and Beech\n\n1. Fees\n\n" +
                 paragraphs("fees")) +
            page("2. Repairs to Bus Shelters\n\n" + paragraphs("shelters"))) == "1 2 ");
}

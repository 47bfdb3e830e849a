// Minutes of meeting after meeting in one source, without a front sheet.

#include <string>

#include <catch2/catch.hpp>

#include "pages_of_pack.h"

using namespace council;
using test::page;
using test::paragraphs;
using test::starts_of;

TEST_CASE("minutes bound together are cut where another meeting begins",
          "[bound_minutes]") {
  const auto minutes = [](const std::string& date) {
    return "OTTERBOURNE PARISH COUNCIL\nMEETING " + date +
           "\n\nPRESENT\nCouncillors Ash, Beech and Cedar\n\n1. Shelters\n\n" +
           paragraphs("shelters");
  };
  CHECK(starts_of(minutes("10th MAY 2023") + page(paragraphs("seats")) +
                  page(minutes("12th JULY 2023")) +
                  page(minutes("13th SEPTEMBER 2023"))) == "1 3 4 ");
  // The head of the same meeting again opens nothing.
  CHECK(starts_of(minutes("10th MAY 2023") + page(minutes("10th MAY 2023")) +
                  page(paragraphs("seats"))) == "1 ");
}

TEST_CASE("a running masthead opens no minutes", "[bound_minutes]") {
  const std::string council = "OTTERBOURNE PARISH COUNCIL\n";
  const auto minutes = [&](const std::string& date) {
    return council + "MINUTES OF THE MEETING HELD ON " + date +
           "\n\nPRESENT: Councillors Ash, Beech and Cedar\n\n1. Shelters\n\n" +
           paragraphs("shelters");
  };
  const std::string dated = GENERATE("10 MAY 2023\n", "PARISH COUNCIL MEETING\n");
  CHECK(starts_of(minutes("10 MAY 2023") + page(council + dated + paragraphs("seats")) +
                  page(council + dated + paragraphs("roofs")) +
                  page(minutes("12 JULY 2023")) +
                  page(council + (dated[0] == '1' ? "12 JULY 2023\n" : dated) +
                       paragraphs("roads"))) == "1 4 ");
}

TEST_CASE("bodies that meet on one day have minutes of their own", "[bound_minutes]") {
  const auto minutes = [](const std::string& body) {
    return "OTTERBOURNE TOWN COUNCIL\n" + body +
           "\nMinutes of the meeting held on 10 May 2023\n\nPresent: Councillors Ash "
           "and Beech\n\n1. Shelters\n\n" +
           paragraphs("shelters");
  };
  CHECK(starts_of(minutes("PLANNING COMMITTEE") + page(paragraphs("seats")) +
                  page(minutes("FINANCE COMMITTEE")) +
                  page(minutes("CEMETERY COMMITTEE"))) == "1 3 4 ");
}

TEST_CASE("the notes of a site meeting are of the minutes that hold them",
          "[bound_minutes]") {
  CHECK(starts_of("OTTERBOURNE PARISH COUNCIL\nMinutes of the meeting held on 10 May "
                  "2023\n\nPresent: Councillors Ash and Beech\n\n1. Shelters\n\n" +
                  paragraphs("shelters") +
                  page("Site meeting, 3 May 2023\n\nPresent: Councillors Ash and "
                       "Beech\n\n" +
                       paragraphs("roofs"))) == "1 ");
}

TEST_CASE("minutes in a pack keep their running head, the next paper has its own",
          "[bound_minutes]") {
  const std::string cabinet = "OTTERBOURNE DISTRICT COUNCIL\nCABINET\n";
  CHECK(starts_of(cabinet +
                  "14 May 2024\n\nAGENDA\n\n1. Apologies\n\n2. Minutes\n\n"
                  "3. Bus Shelters\n" +
                  page(cabinet +
                       "Minutes of the meeting held on 9 April 2024\n\nPresent: "
                       "Councillors Ash and Beech\n\n1. Fees\n\n" +
                       paragraphs("fees")) +
                  page(cabinet + "9 April 2024\n\n" + paragraphs("seats")) +
                  page(cabinet + "14 May 2024\n\nREPORT OF THE DIRECTOR\n\n" +
                       paragraphs("roofs"))) == "1 2 4 ");
}

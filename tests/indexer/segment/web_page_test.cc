#include "indexer/segment/web_page.h"

#include <catch2/catch.hpp>

#include "indexer/segment/kind.h"
#include "indexer/segment/web_kind.h"
#include "text_pages.h"

using namespace council;

TEST_CASE("the page of a meeting is cut at its titles", "[web_page]") {
  const auto lines = test::lines_of(
      "Agenda and minutes\n\nCare Scrutiny Panel - Tuesday 27th September, 2022 10.30 "
      "am\n\n"
      "Venue: Oak Room\n\nContact: Jo Smith \n\nNo. Item\n\n\nDeclarations of "
      "Interest\n\n\n"
      "There were no Declarations of Interest.\n\n\n\n"
      "Minutes of the meeting held on 26 July 2022 pdf icon PDF 247 KB\n\n\n"
      "The minutes were submitted and approved as a correct record.\n\n\n"
      "Moving On - Further Information pdf icon PDF 738 KB\n\n"
      "The Panel will be provided with further information.\n\n\n"
      "J Ash was in attendance. The plan covered  ...  view the full minutes text for "
      "item 22/15\n\n\nDate and Time of Next meeting - 24 October 2022, 10.30am\n\n\n"
      "The next meeting was scheduled.\n");
  CHECK(test::show(find_page_items(lines), lines) ==
        "12: - | Declarations of Interest\n"
        "19: - | Minutes of the meeting held on 26 July 2022\n"
        "25: - | Moving On - Further Information\n"
        "33: - | Date and Time of Next meeting - 24 October 2022, 10.30am\n");
}

TEST_CASE("a page may print its items without numbers, close above their texts",
          "[web_page]") {
  const auto lines = test::lines_of(
      "Agenda and minutes\n\nPort Council - Tuesday 25 May 2021 10.30 am\n\nNo. Item\n\n"
      "Election of the Chair To elect a Chair for the year.\nResolved: That A Ash be "
      "elected.\n\nApologies for absence\nNone had been sent.\n\nThe Chair thanked all "
      "who came\nand sat down.\n\nMooring Fees PDF 24 KB\nReport of the Head of "
      "Quays\nMinutes: B Birch presented the report.\n\nThe meeting rose at 11.40am\n");
  CHECK(test::show(find_page_items(lines), lines) ==
        "7: - | Election of the Chair\n10: - | Apologies for absence\n"
        "16: - | Mooring Fees\n");
}

TEST_CASE("the page of an item holds one item with its sub-headings", "[web_page]") {
  const auto lines = test::lines_of(
      "Agenda item\n\nAny other urgent items, which may be considered.\n\n\n\nFocus Visit"
      "\n\n\nThe Director spoke.\n\n\n\nReference Group\n\n\nThe Director spoke "
      "again.\n\n\n\nThat the information be noted.\n");
  CHECK(test::show(find_single_item(lines), lines) ==
        "3: - | Any other urgent items, which may be considered.\n");
}

TEST_CASE("a trailer tells that the text is cut off", "[web_page]") {
  const auto lines = test::lines_of(
      "- keep their focus  ...  view the full minutes text for item 22/15");
  const auto truncation = find_truncation(lines);
  REQUIRE(truncation);
  CHECK(truncation->number == "22/15");
  CHECK_FALSE(find_truncation(test::lines_of("The full minutes text was read.")));
}

TEST_CASE("exported pages are told by their first line", "[web_page]") {
  const auto [text, kind] = GENERATE(table<std::string, std::string>({
      {"Agenda and minutes\n\nCare Panel - Tuesday 27th September, 2022 10.30 am\n\n"
       "No. Item\n\n\nApologies\n",
       "moderngov_meeting_page"},
      {"Agenda and draft minutes\n\nCare Panel - Monday 4th May, 2020 4.00 pm\n\nItem\n",
       "moderngov_meeting_page"},
      {"Agenda item\n\nBudget\n\nThe Director spoke.\n", "moderngov_item_page"},
      {"Issue - meetings\n\nMeeting: 23/05/2022 - Cabinet (Item 14)\n",
       "moderngov_issue_page"},
      {"AGENDA\n\n1. Apologies\n2. Minutes\n", "none"},
      {"Minutes of a meeting held on 4 May 2020\n", "none"},
      {"", "none"},
  }));
  CAPTURE(text);
  const auto guess = recognise_web_page(test::lines_of(text));
  CHECK((guess ? to_string(guess->kind) : "none") == kind);
}

TEST_CASE("a page's numbers may bear the letters of its body", "[web_page]") {
  const auto lines = test::lines_of(
      "Agenda, decisions and minutes\n\nVenue: Town Hall\n\nItems\nNo. Item\n\nCAB59\n\n"
      "MINUTES\n\nTo approve the Minutes.\n\nDecision:\n\nRESOLVED: That they be "
      "approved.\n\nCAB60\n\nURGENT BUSINESS\n\nDecision:\n\nNone\n\nCAB61\n\nROPES AND "
      "NETS\n\nDecision:\n\nRESOLVED: That a rope be bought.\n\nReason for "
      "Decision\n\nIt is "
      "worn.\n");
  CHECK(test::show(find_page_items(lines), lines) ==
        "8: CAB59 | MINUTES\n18: CAB60 | URGENT BUSINESS\n26: CAB61 | ROPES AND NETS\n");
}

TEST_CASE("a page of a web system is known when it was printed", "[web_page]") {
  const auto [text, expected] = GENERATE(table<std::string, std::optional<DocumentKind>>({
      {"Port Council\n\nCommittees\nMeetings\nYour councillors\nSearch\n\nAgenda and "
       "minutes\n\nPort Council - Tuesday 25 May 2021 10.30 am\n\nNo. Item\n",
       DocumentKind::ModernGovMeetingPage},
      {"Port Council\n\nAgenda item\n\nMooring Fees\n\nMeeting of Council, Tuesday 25 "
       "May 2021 6.30 pm (Item 7.)\n\nMinutes:\n\nIt was noted.\n",
       DocumentKind::ModernGovItemPage},
      {"Agenda item\n\nPORT COUNCIL\n\nCABINET\n\n25 May 2021\n\nMooring Fees\n",
       std::nullopt},
      {"AGENDA\n\nPort Council - Tuesday 25 May 2021\n\n1. Apologies\n", std::nullopt},
  }));
  CAPTURE(text);
  const auto guess = recognise_printed_page(test::lines_of(text));
  CHECK(guess.has_value() == expected.has_value());
  if (guess && expected) {
    CHECK(guess->kind == *expected);
  }
}

#include "indexer/segment/item_title.h"

#include <catch2/catch.hpp>

#include "indexer/segment/title_remark.h"
#include "text_pages.h"

using namespace council;

namespace {

// "title | agenda reference | announced pages" of the item whose number takes `skip`
// bytes.
std::string title_in(const std::string& text, std::size_t skip) {
  const auto lines = test::lines_of(text);
  const ItemTitle title = read_item_title(lines, 0, skip);
  const auto pages = title.announced_pages;
  return title.text + " | " + title.agenda_ref.value_or("-") + " | " +
         (pages ? std::to_string(pages->first) + "-" + std::to_string(pages->second)
                : "-");
}

}  // namespace

TEST_CASE("an item's title is read with its references", "[item_title]") {
  const auto [text, skip,
              expected] = GENERATE(table<std::string, std::size_t, std::string>({
      {"84. Apologies\n(Item 1)\n\nApologies were received.", 4U, "Apologies | 1 | -"},
      {"MINUTES OF THE LAST MEETING (Agenda item 3)\n\nText.", 0U,
       "MINUTES OF THE LAST MEETING | 3 | -"},
      {"3. Minutes of the meeting held on 19 April 2021 3 - 8\n4. Next", 3U,
       "Minutes of the meeting held on 19 April 2021 | - | 3-8"},
      {"5. Work Programme for 2021/22 9 - 14\n\nThe Panel is asked.", 3U,
       "Work Programme for 2021/22 | - | 9-14"},
      {"3. Minutes (Pages 1 - 10)\n\n4. Next", 3U, "Minutes | - | 1-10"},
      {"9. Schools Plan (Pages\n461 - 610)\n\n10. Next", 3U,
       "Schools Plan | - | 461-610"},
      {"8. Dates of Meetings - 2021/22 Municipal Year\n\n31 - 32\n\nJo Smith", 3U,
       "Dates of Meetings - 2021/22 Municipal Year | - | 31-32"},
      {"25/48\n\nUPDATE ON A REVIEW (CME)\n\nThe Head was there.", 5U,
       "UPDATE ON A REVIEW (CME) | - | -"},
      {"25/51\n\nURGENT ITEMS WHICH, IN THE OPINION OF THE CHAIR, MAY BE "
       "CONSIDERED.\n\nNone.",
       5U,
       "URGENT ITEMS WHICH, IN THE OPINION OF THE CHAIR, MAY BE CONSIDERED. | - | "
       "-"},
  }));
  CAPTURE(text);
  CHECK(title_in(text, skip) == expected);
}

TEST_CASE("a title goes on where it is not over", "[item_title]") {
  CHECK(
      title_in("2. Declarations of Pecuniary Interests or Other\nSignificant Interests\n"
               "\n3. Next",
               3) ==
      "Declarations of Pecuniary Interests or Other Significant "
      "Interests | - | -");
  CHECK(title_in("3. Minutes of the meeting held on 24\nSeptember 2009\n\n4. Next", 3) ==
        "Minutes of the meeting held on 24 September 2009 | - | -");
  CHECK(title_in("(205) GLEN - PF/11/1388 - Erection of a dwelling and a detached "
                 "garage;\nLand adjacent 14 Mill Lane\n\nThe Committee met.",
                 6) ==
        "GLEN - PF/11/1388 - Erection of a dwelling and a detached garage; Land adjacent "
        "14 Mill Lane | - | -");
  CHECK(title_in("**1 Apologies** To receive any apologies for absence. 204 None.", 2) ==
        "Apologies | - | -");
  CHECK(title_in("8. SUFFICIENCY OF PLACEMENTS\n2023-2026\n\nA report was heard.", 3) ==
        "SUFFICIENCY OF PLACEMENTS 2023-2026 | - | -");
  CHECK(title_in("5. Foster Carers' Network (Verbal)\n\n6. Next", 3) ==
        "Foster Carers' Network | - | -");
  CHECK(
      title_in("**5. The strategy of the whole county for roads, rivers and railways**\n"
               "\n**of the coming years**\n\nText.",
               3) ==
      "The strategy of the whole county for roads, rivers and railways "
      "of the coming years | - | -");
}

TEST_CASE("a title goes on over a blank line where it cannot end", "[item_title]") {
  CHECK(
      title_in("7. Motion submitted by Councillor A. Ash (to be referred to Home and\n\n"
               "**Social Committee)**\n\nText.",
               3) ==
      "Motion submitted by Councillor A. Ash (to be referred to Home and Social "
      "Committee) | - | -");
  CHECK(title_in("8. Motion submitted by Councillors A. Ash, B. Birch, C. Cedar, D.\n\n"
                 "Drew and E. Elm\n\nText.",
                 3) ==
        "Motion submitted by Councillors A. Ash, B. Birch, C. Cedar, D. Drew and E. Elm "
        "| - | -");
  CHECK(title_in("MINUTES OF PROCEEDINGS AT MEETING\n\nOF QUAY CITY COUNCIL HELD AT THE "
                 "HALL, MILL\n\nLANE, ON FRIDAY, 3RD JULY, 2020.\n\nPRESENT\n\nText.",
                 0) ==
        "MINUTES OF PROCEEDINGS AT MEETING OF QUAY CITY COUNCIL HELD AT THE HALL, MILL "
        "LANE, ON FRIDAY, 3RD JULY, 2020. | - | -");
  CHECK(title_in("MINUTES OF PROCEEDINGS AT MEETING OF QUAY CITY COUNCIL HELD ON\n\n5TH "
                 "MARCH, 2021 AT 10.00 A.M.\n\nIN THE CHAIR\n\nText.",
                 0) ==
        "MINUTES OF PROCEEDINGS AT MEETING OF QUAY CITY COUNCIL HELD ON 5TH MARCH, 2021 "
        "AT 10.00 A.M. | - | -");
  CHECK(title_in("REPORT OF THE WORKING GROUP ON THE PROPOSED NEW SCHOOL\n\nTHE "
                 "GROUP WAS HEARD.\n\nText.",
                 0) == "REPORT OF THE WORKING GROUP ON THE PROPOSED NEW SCHOOL | - | -");
}

TEST_CASE("how an item was dealt with is no part of its title", "[item_title]") {
  const std::string title =
      "To approve the minutes of the meeting held on 12th February 2024";
  const std::string outcome =
      GENERATE("Proposed Cllr Quaye, seconded Cllr Noakes. Approved and signed.",
               "Approved and signed.", "Agreed.", "RESOLVED to approve them.",
               "Accepted as read.");
  CAPTURE(outcome);
  CHECK(title_in("3. " + title + "\n" + outcome + "\n", 3) == title + " | - | -");
  CHECK(title_in("3. Order of the agenda - agreed\n", 3) ==
        "Order of the agenda | - | -");
  CHECK(title_in("17. Date and time of next meeting: 6th January, 2022 7pm\n", 4) ==
        "Date and time of next meeting | - | -");
  // Words of a title that a wrapped line may start with.
  const std::string rest = GENERATE("Proposed Changes to Bus Routes", "Approved Premises",
                                    "Agreed Syllabus for Religious Education");
  CAPTURE(rest);
  CHECK(title_in("4. To consider the Council's response to the consultation on the\n" +
                     rest + "\n\n5. Next",
                 3) == "To consider the Council's response to the consultation on the " +
                           rest + " | - | -");
}

TEST_CASE("text on the title's own line begins the body", "[item_title]") {
  CHECK(title_in("6. **Works that the owner began.** Two of the men came on Monday", 3) ==
        "Works that the owner began. | - | -");
  CHECK(title_in("6. Works that the owner began. Two of the men came on Monday", 3) ==
        "Works that the owner began. Two of the men came on Monday | - | -");
  const auto lines = test::lines_of("2616. Apologies for absence: Cllr Ash.");
  const ItemTitle title = read_item_title(lines, 0, 6);
  CHECK(title.text == "Apologies for absence");
  CHECK(lines[0].text.substr(title.body_offset) == "Cllr Ash.");
}

TEST_CASE("the label of an attachment is taken off a title", "[item_title]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Further Information pdf icon PDF 738 KB", "Further Information"},
      {"Minutes held on 26 July 2022 pdf icon PDF 247 KB",
       "Minutes held on 26 July 2022"},
      {"Minutes", "Minutes"},
  }));
  std::string title = text;
  take_attachment_label(title);
  CHECK(title == expected);
}

TEST_CASE("the label of a decision is no part of the title above it", "[item_title]") {
  CHECK(title_in("9. PRIVATE BUSINESS\n   DECISION\n   AGREED to exclude", 3) ==
        "PRIVATE BUSINESS | - | -");
}

TEST_CASE("a title ends before the text that begins on its line and runs on",
          "[item_title]") {
  CHECK(title_in("13. Report from County Councillor - County Cllr Fern reported on the "
                 "budget and\non the bridge. She has asked for the drains to be jetted "
                 "again.\n14. Other",
                 4) == "Report from County Councillor | - | -");
  CHECK(title_in(
            "19. Pier - Cllrs considered the request made under item 14. It was AGREED "
            "that\ni) it be lit.",
            4) == "Pier | - | -");
  CHECK(title_in("31 To receive nominations for and to elect the Mayor of Glendale for\n"
                 "2018/19:\nNominations were invited.",
                 3) ==
        "To receive nominations for and to elect the Mayor of Glendale for "
        "2018/19 | - | -");
}

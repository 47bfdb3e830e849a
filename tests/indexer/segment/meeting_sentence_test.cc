#include "indexer/segment/meeting_sentence.h"

#include <catch2/catch.hpp>

#include "indexer/segment/front_matter.h"
#include "text_pages.h"

using namespace council;

namespace {

// "body | date | time | venue".
std::string sentence_in(const std::string& text) {
  const auto lines = test::lines_of(text);
  const auto sentence = find_meeting_sentence(lines);
  if (!sentence) {
    return "none";
  }
  return sentence->body.value_or("-") + " | " +
         (sentence->date ? to_iso(*sentence->date) : "-") + " | " +
         (sentence->time ? to_iso(*sentence->time) : "-") + " | " +
         sentence->venue.value_or("-");
}

}  // namespace

TEST_CASE("minutes open with a sentence on their meeting", "[meeting_sentence]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"A meeting of the Children's Scrutiny Panel was held on Monday 9 March 2026.",
       "Children's Scrutiny Panel | 2026-03-09 | - | -"},
      {"**A meeting of the Care and Services Scrutiny Panel was held on 19 April 2021.**",
       "Care and Services Scrutiny Panel | 2021-04-19 | - | -"},
      {"MINUTES of a meeting of the Cabinet held in the Council Chamber, Marle House,\n"
       "Wexbury on Thursday, 30 January 2025",
       "Cabinet | 2025-01-30 | - | Council Chamber, Marle House, Wexbury"},
      {"Minutes of a meeting of the above Council held on Monday 7th January 2019 at "
       "7.00pm in the Village Hall",
       "above Council | 2019-01-07 | 19:00 | Village Hall"},
      {"MINUTES OF PROCEEDINGS AT MEETING OF THE METROPOLITAN DISTRICT OF ARDMORE HELD "
       "IN THE COUNCIL CHAMBER ON MONDAY, 18TH FEBRUARY, 2019 AT 3.00 P.M.",
       "METROPOLITAN DISTRICT OF ARDMORE | 2019-02-18 | 15:00 | COUNCIL CHAMBER"},
  }));
  CAPTURE(text);
  CHECK(sentence_in("COUNCIL\n\n" + text + "\n\nPRESENT: Councillor Ash\n") == expected);
}

TEST_CASE("a sentence about another meeting opens nothing", "[meeting_sentence]") {
  const auto* const text =
      GENERATE("3. Minutes of the meeting held on 9 January 2025",
               "The Chair gave an update on the Board meeting held on 8 April 2021.",
               "There was nothing to report.");
  CAPTURE(text);
  CHECK(sentence_in(text) == "none");
}

TEST_CASE("a sentence of the previous minutes opens nothing", "[meeting_sentence]") {
  CHECK(sentence_in("The Minutes of the previous meeting of the Panel held on 26 January "
                    "2026 were submitted and approved as a correct record.") == "none");
}

TEST_CASE("a body's name may end with its line", "[meeting_sentence]") {
  CHECK(sentence_in(
            "Minutes of Slips and Moorings Committee\n\nMeeting Date:   Thursday, 7 "
            "November 2019 starting at 6.30pm\nPresent:  Councillor A Fern\n") ==
        "Slips and Moorings Committee | 2019-11-07 | 18:30 | -");
  CHECK(sentence_in("THE MEETING OF QUAYFORD CITY COUNCIL\n\nGuildhall\nTuesday 23 April "
                    "2024\n\nPresent: Councillor A Fern\n") ==
        "QUAYFORD CITY COUNCIL | 2024-04-23 | - | -");
}

TEST_CASE("a page's title tells less than the sentence below it", "[meeting_sentence]") {
  CHECK(sentence_in(
            "Minutes of the meeting held on 5 August 2009\n\nDRAFT\nMinutes of Quay "
            "Parish Council Meeting held in the Boat House\nAt 7.30pm on Wednesday "
            "5 August 2009\nAttending: Cllr I Fern\n") ==
        "Quay Parish Council | 2009-08-05 | 19:30 | Boat House");
}

TEST_CASE("a minute may open with its place and day", "[meeting_sentence]") {
  CHECK(sentence_in("BURGH, 22 September 2022. Minute of Meeting of the AUDIT, RISK AND "
                    "SCRUTINY\nCOMMITTEE. Present:- Councillor Ash, Convener; and "
                    "Councillors Bee and Cee.") ==
        "AUDIT, RISK AND SCRUTINY COMMITTEE | 2022-09-22 | - | -");
}

TEST_CASE("the sentence that names the place tells whose meeting it was",
          "[meeting_sentence]") {
  CHECK(
      sentence_in("Minutes of Parish Council 20 September 2023\n\nMINUTES OF THE ASHTON "
                  "PARISH COUNCIL MEETING HELD ON WEDNESDAY 20 SEPTEMBER 2023.") ==
      "ASHTON PARISH COUNCIL | 2023-09-20 | - | -");
}

TEST_CASE("a meeting that a letter tells of is not the paper's", "[meeting_sentence]") {
  CHECK(
      sentence_in("Letter from Mrs. Ash of the Pathways Group, to be acknowledged, and "
                  "confirmation to be given of the walk on 10th February 2003. They are "
                  "invited to attend every month. A full meeting of all parties is "
                  "awaited.") == "none");
}

TEST_CASE("a meeting's day may stand below where it was held", "[meeting_sentence]") {
  const std::string head = GENERATE(
      "Minute of Meeting held in the Chamber, Balna, on\nWednesday 18 September 2019 at "
      "2.00pm.\n\nPRESENT  Mr Ash\n\nMinute of Meeting 2  The Minute of Meeting of Quay "
      "Group\nof 20 August 2019 was noted",
      "THE CALL IN PERIOD ENDS AT 12 NOON ON\nWEDNESDAY 2 OCTOBER 2019.\n\nCABINET\n\n"
      "MEETING HELD AT THE TOWN HALL, CROSS\nON WEDNESDAY 18TH SEPTEMBER, 2019");
  CAPTURE(head);
  const FrontMatter front =
      read_front_matter(test::lines_of("WORKS COMMITTEE\n\n" + head + "\n"),
                        DocumentKind::Minutes, FileMetadata{}, "");
  CHECK(to_iso(front.meeting_date.value()) == "2019-09-18");
}

#include "indexer/segment/date_roles.h"

#include <catch2/catch.hpp>

#include "text_pages.h"

using namespace council;

namespace {

Document paper() {
  Document document;
  document.meeting_date = make_date(2026, 3, 9);
  return document;
}

// "previous_meeting 2026-01-26", a date a line; "?" after an inferred year, "!" after
// what is doubtful.
std::string roles_in(const std::string& text, const Document& document) {
  const std::vector<Line> lines = test::lines_of(text);
  std::string shown;
  for (const RoledDate& date : find_roled_dates(lines, document)) {
    shown += shown.empty() ? "" : "\n";
    shown += std::string{to_string(date.role)} + " " + to_iso(date.range.first);
    if (date.range.last != date.range.first) {
      shown += ".." + to_iso(date.range.last);
    }
    shown += date.year_inferred ? "?" : "";
    shown += date.doubtful ? "!" : "";
  }
  return shown;
}

}  // namespace

TEST_CASE("the words before a date tell its role", "[date_roles]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"A meeting of the Panel was held on Monday 9 March 2026.", "meeting 2026-03-09"},
      {"The minutes of the meeting held on 26 January 2026 were approved.",
       "previous_meeting 2026-01-26"},
      {"3. Minutes of the previous meeting - 26 January 2026",
       "previous_meeting 2026-01-26"},
      {"Date of next meeting: 13 April 2026", "next_meeting 2026-04-13"},
      {"The Board considered it at a meeting held on 8 January 2026.",
       "other_meeting 2026-01-08"},
      {"Ofsted carried out a focused visit to the Council on 2-10 December 2025.",
       "inspection_visit 2025-12-02..2025-12-10"},
      {"Date of previous inspection: 8 to 10 July 2025",
       "previous_inspection 2025-07-08..2025-07-10"},
      {"Report published: 19 February 2016", "report_publication 2016-02-19"},
      {"set out in its letter published 17 August 2025", "letter_publication 2025-08-17"},
      {"Publication date: 2 March 2026", "publication 2026-03-02"},
      {"Date of decision: 12/02/2026", "decision 2026-02-12"},
      {"Last date for call-in: 20/02/2026", "call_in_end 2026-02-20"},
      {"with effect from 1 April 2026", "effective 2026-04-01"},
      {"charges will rise from 1 April 2026", "effective 2026-04-01"},
      {"a report no later than October 2026", "deadline 2026-10-01..2026-10-31"},
      {"to be completed by 30 June 2026", "deadline 2026-06-30"},
      {"caseloads as at 31 March 2025 were high", "data_as_at 2025-03-31"},
      {"The scheme began on 4 May 2024.", "other 2024-05-04"},
  }));
  CAPTURE(text);
  CHECK(roles_in(text, paper()) == expected);
}

TEST_CASE("the cue nearest to a date counts, and none of another sentence",
          "[date_roles]") {
  CHECK(roles_in("The minutes of the meeting held on 26 January 2026 were approved. The "
                 "scheme began on 4 May 2024.",
                 paper()) == "previous_meeting 2026-01-26\nother 2024-05-04");
  CHECK(roles_in("Minutes of the visit to the school on 4 February 2026", paper()) ==
        "inspection_visit 2026-02-04");
}

TEST_CASE("what the paper knows of itself tells roles too", "[date_roles]") {
  Document letter;
  letter.letter_date = make_date(2021, 7, 15);
  letter.visit_dates = {{*make_date(2021, 5, 26), *make_date(2021, 5, 27)}};
  CHECK(roles_in("15 July 2021\n\nThis letter tells of 26 and 27 May 2021.", letter) ==
        "letter 2021-07-15\ninspection_visit 2021-05-26..2021-05-27");
  Document schedule = paper();
  schedule.scheduled_dates = {*make_date(2026, 9, 14)};
  CHECK(roles_in("Monday, 14 September 2026\t4.00pm", schedule) ==
        "scheduled_meeting 2026-09-14");
}

TEST_CASE("a date that runs over a line end is found once", "[date_roles]") {
  CHECK(roles_in("The visit took place on 2 to\n10 December 2025 and ended.", paper()) ==
        "inspection_visit 2025-12-02..2025-12-10");
}

TEST_CASE("contradictions are kept as printed and marked", "[date_roles]") {
  // 10 March 2026 is a Tuesday.
  CHECK(roles_in("It was on Monday 10 March 2026.", paper()) == "other 2026-03-10!");
  CHECK(roles_in("The next meeting is on 13 April 2029.", paper()) ==
        "next_meeting 2029-04-13!");
}

TEST_CASE("a year that is not printed is inferred and says so", "[date_roles]") {
  CHECK(roles_in("A date of 18th March was set.", paper()) == "other 2026-03-18?");
  CHECK(roles_in("A date of 18th March was set.", Document{}).empty());
}

TEST_CASE("numbers that are no dates have no role", "[date_roles]") {
  CHECK(roles_in("25/44 2021/22 24/00108 22/0605/FUL may be 20% of 5", paper()).empty());
}

TEST_CASE("dates below the heading of the next meetings are those", "[date_roles]") {
  CHECK(roles_in(
            "10. Dates of Future Meetings\n\nThursday, 18 April 2026\nThursday, 11 June "
            "2026\n\n11. Other\n\n12 July 2026",
            paper()) ==
        "next_meeting 2026-04-18!\nnext_meeting 2026-06-11\nother 2026-07-12");
  CHECK(
      roles_in("The next meeting of the County Council will be held on 17 October 2026.",
               paper()) == "next_meeting 2026-10-17");
}

TEST_CASE("an earlier inspection is none of the paper's own", "[date_roles]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"The previous inspection of the council's safeguarding arrangements was\nin July "
       "2024.",
       "previous_inspection 2024-07-01..2024-07-31"},
      {"Since Ofsted's last visit in October 2024, much has changed.",
       "previous_inspection 2024-10-01..2024-10-31"},
      {"at the last full inspection in May 2023",
       "previous_inspection 2023-05-01..2023-05-31"},
      {"the fourth monitoring visit (plus a focused visit in July 2025)",
       "previous_inspection 2025-07-01..2025-07-31"},
      {"an update on the monitoring visit carried out on 3 and 4 February 2026",
       "inspection_visit 2026-02-03..2026-02-04"},
      {"the inspection was undertaken between 3 and 7 February 2026",
       "inspection_visit 2026-02-03..2026-02-07"},
      {"Members made a site visit on 4 February 2026.", "other 2026-02-04"},
      {"The fair was last held on 4 February 2026.", "other 2026-02-04"},
  }));
  CAPTURE(text);
  CHECK(roles_in(text, paper()) == expected);
}

TEST_CASE("beside the visit that a letter reports stand earlier and other ones",
          "[date_roles]") {
  Document letter;
  letter.kind = DocumentKind::OfstedLetter;
  letter.visit_dates = {{*make_date(2021, 5, 26), *make_date(2021, 5, 27)}};
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"a focused visit on 26 May 2021", "inspection_visit 2021-05-26"},
      {"Between 26 May 2021 and 27 May 2021",
       "inspection_visit 2021-05-26\ninspection_visit 2021-05-27"},
      {"gains that were seen at the monitoring visit in August 2020",
       "previous_inspection 2020-08-01..2020-08-31"},
      {"The inspection of safeguarding arrangements in May 2018 found less.",
       "previous_inspection 2018-05-01..2018-05-31"},
      {"The inspection of the fostering agency in June 2018 led to actions.",
       "other 2018-06-01..2018-06-30"},
      {"At an inspection of Hazel Lodge in June 2018 it was good.",
       "other 2018-06-01..2018-06-30"},
  }));
  CAPTURE(text);
  CHECK(roles_in(text, letter) == expected);
}

#include "indexer/segment/written_date.h"

#include <string>

#include <catch2/catch.hpp>

using namespace council;

namespace {

// "2026-03-09", "2025-12-02..2025-12-10", with "?" after an inferred year and the days
// of a list in brackets; mentions separated by blanks.
std::string show(const std::vector<DateMention>& mentions) {
  std::string shown;
  for (const DateMention& mention : mentions) {
    shown += shown.empty() ? "" : " ";
    shown += to_iso(mention.range.first);
    if (mention.range.first != mention.range.last) {
      shown += ".." + to_iso(mention.range.last);
    }
    if (mention.days.size() > 2) {
      shown += "[" + std::to_string(mention.days.size()) + "]";
    }
    shown += mention.year_inferred ? "?" : "";
    shown += mention.month_first ? "!" : "";
  }
  return shown;
}

}  // namespace

TEST_CASE("a written date is found in every form", "[written_date]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"was held on Monday 9 March 2026.", "2026-03-09"},
      {"Tuesday 27th July, 2021", "2021-07-27"},
      {"Thursday, 30th January, 2025, at 10.00 am", "2025-01-30"},
      {"27 JULY 2021", "2021-07-27"},
      {"ON MONDAY, 18TH FEBRUARY, 2019", "2019-02-18"},
      {"the 1st of April 2017", "2017-04-01"},
      {"the 5th day of March 2018", "2018-03-05"},
      {"30 th June 2020", "2020-06-30"},
      {"16 of May 2019", "2019-05-16"},
      {"2 Sept. 2019", "2019-09-02"},
      {"15th March,2019", "2019-03-15"},
      {"September 24th 2018", "2018-09-24"},
      {"Monday, January, the 5th, 2015", "2015-01-05"},
      {"5 June '18", "2018-06-05"},
      {"30th-Jan-2025 10.00 Cabinet", "2025-01-30"},
      {"visit_-_27_january_2026.pdf", "2026-01-27"},
      {"15.07.2021", "2021-07-15"},
      {"10/10/2024", "2024-10-10"},
      {"01/04/24", "2024-04-01"},
      {"31.03.25", "2025-03-31"},
      {"10-12-2018", "2018-12-10"},
      {"2024-04-01T09:00", "2024-04-01"},
      {"10/21/2024", "2024-10-21!"},
      {"14eg Mawrth 2018", "2018-03-14"},
      {"Nos Fercher, 9fed o Fai 2018", "2018-05-09"},
      {"18ú Feabhra 2019", "2019-02-18"},
      {"Dé Luain, 11 Meán Fómhair 2023", "2023-09-11"},
      {"9 Deireadh Fómhair, 2023", "2023-10-09"},
      {"17 MÁRTA 2024", "2024-03-17"},
      {"Déardaoin, an 7ú lá de Mhárta 2024", "2024-03-07"},
      {"DÉ MÁIRT AN 5 MÁRTA 2024", "2024-03-05"},
      {"on Thursday, 23” June, 2022", "2022-06-23"},
      {"16\" March, 2018.", "2018-03-16"},
      {"31* December 2015", "2015-12-31"},
      {"22\"° APRIL 2013", "2013-04-22"},
      {"Ddydd Mawrth, 21 Mawrth 2023", "2023-03-21"},
      {"dydd Mercher, 17eg Ionawr, 2024", "2024-01-17"},
      {"A GYNHALIWYD AR 23AIN TACHWEDD 2023", "2023-11-23"},
      {"October 2026", "2026-10-01..2026-10-31"},
      {"Nov/Dec 2019", "2019-11-01..2019-12-31"},
      {"April to June 2020", "2020-04-01..2020-06-30"},
      {"December 2019 to January 2020", "2019-12-01..2020-01-31"},
      {"November to February 2020", "2019-11-01..2020-02-29"},
      {"in the first half of 2026", "2026-01-01..2026-06-30"},
  }));
  CAPTURE(text);
  CHECK(show(find_dates(text)) == expected);
}

TEST_CASE("spans and lists share months and years", "[written_date]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"between 2–10 December 2025", "2025-12-02..2025-12-10"},
      {"26 and 27 May 2021", "2021-05-26..2021-05-27"},
      {"26 & 27 May 2021", "2021-05-26..2021-05-27"},
      {"26th and 27th May 2021", "2021-05-26..2021-05-27"},
      {"13-14 July 2022", "2022-07-13..2022-07-14"},
      {"13/14th July 2022", "2022-07-13..2022-07-14"},
      {"24 November 2015 – 17 December 2015", "2015-11-24..2015-12-17"},
      {"25 November 2019 to 6 December 2019", "2019-11-25..2019-12-06"},
      {"Monday 3 to Friday 7 June 2019", "2019-06-03..2019-06-07"},
      {"27 December 2021 to 6 January 2022", "2021-12-27..2022-01-06"},
      {"27 December to 6 January 2022", "2021-12-27..2022-01-06"},
      {"01/04/24 - 31/03/25", "2024-04-01..2025-03-31"},
      {"29 and 30 September, and 1 October 2020", "2020-09-29..2020-10-01[3]"},
      {"15, 16 and 21 July 2025", "2025-07-15..2025-07-21[3]"},
      {"5 to 9 December 2022 and 14 to 15 February 2023",
       "2022-12-05..2022-12-09 2023-02-14..2023-02-15"},
      {"14 to 15 June and 3 to 4 July 2022",
       "2022-06-14..2022-06-15 2022-07-03..2022-07-04"},
      {"31 July and 1 August 2019", "2019-07-31..2019-08-01"},
      {"31 December and 1 January 2021", "2020-12-31..2021-01-01"},
      {"19 December 2024 and 9 January 2025", "2024-12-19 2025-01-09"},
      {"19 December 2024 and 9 January (Pages 1 - 26) 2025", "2024-12-19 2025-01-09"},
      {"Room 20, 15 March 2019", "2019-03-15"},
      {"pages 3, 15 March 2019", "2019-03-15"},
      {"Monday, 19 Wednesday 21 July 2021", "2021-07-21"},
      {"held on 19 April 2021 3 - 8", "2021-04-19"},
  }));
  CAPTURE(text);
  CHECK(show(find_dates(text)) == expected);
}

TEST_CASE("what only looks like a date is none", "[written_date]") {
  const std::string text = GENERATE(
      as<std::string>{}, "MAY BE CONSIDERED.", "item 10 MAY BE CONSIDERED", "Jan Edwards",
      "April Jones and June Smith", "2021/22", "2020-2023", "22/15", "25/44", "12/10",
      "24/00108", "22/0605/FUL", "M/FP/0370/13/P", "DM/2018/02068", "24/7/365",
      "04/11.02", "20 miles", "15%", "01642 729713", "50294203", "over a 12month period",
      "1 month", "Local Government Act 2000", "Quarter one 2022/23", "2021/22 9 - 14",
      "4.1.12 The", "31/02/2020", "31 February 2020", "5 of may", "Section 3 of the Act",
      "£5 May 2020", "section 106", "99/99/2020", "3.15", "");
  CAPTURE(text);
  const auto found = find_dates(text, make_date(2021, 7, 27));
  const bool only_a_month_of_money = text == "£5 May 2020" && found.size() == 1 &&
                                     found[0].precision == DateMention::Precision::Month;
  CHECK((found.empty() || only_a_month_of_money));
}

TEST_CASE("a missing year comes from the paper's date", "[written_date]") {
  const auto [text, context, expected] =
      GENERATE(table<std::string, std::string, std::string>({
          {"Next meeting: Tuesday, 25 October at 10am", "2022-09-27", "2022-10-25?"},
          {"presented on 18th March", "2026-03-09", "2026-03-18?"},
          {"from 2nd to 10th December", "2026-03-09", "2025-12-02..2025-12-10?"},
          {"the meeting scheduled for 11 January", "2018-12-12", "2019-01-11?"},
          {"which was held on 11 January", "2018-12-12", "2018-01-11?"},
          {"on 11 January", "2018-12-12", "2019-01-11?"},
          {"20th June. 2688", "2018-05-21", "2018-06-20?"},
          {"on 3 May.", "2018-05-21", "2018-05-03?"},
      }));
  CAPTURE(text);
  CHECK(show(find_dates(text, parse_iso(context))) == expected);
  CHECK(find_dates(text).empty());
}

TEST_CASE("a mention knows its place and its weekday", "[written_date]") {
  const std::string text = "held on Monday 9 March 2026.";
  const auto found = find_dates(text);
  REQUIRE(found.size() == 1);
  CHECK(text.substr(found[0].begin, found[0].end - found[0].begin) ==
        "Monday 9 March 2026");
  CHECK(found[0].printed_weekday == 1U);
}

TEST_CASE("the first full date has a year of its own", "[written_date]") {
  CHECK(find_first_full_date("on 5 May, or 27 July 2021, or 1 May 2022") ==
        make_date(2021, 7, 27));
  CHECK(find_first_full_date("in October 2026, on 3.2.2027") == make_date(2027, 2, 3));
  CHECK_FALSE(find_first_full_date("on 5 May").has_value());
}

TEST_CASE("a time of day is found in every form", "[written_date]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"4.00 pm", "16:00"},
      {"4.00pm", "16:00"},
      {"Tuesday 27th September, 2022 10.30 am", "10:30"},
      {"Tuesday, 25 October at 10am", "10:00"},
      {"Time: 19:15", "19:15"},
      {"(19:15 TO 19:25 AND 20:25 TO 20:27)", "19:15"},
      {"2:00 p.m.", "14:00"},
      {"07.05 p.m.", "19:05"},
      {"at 7.30pm on the 14th March 2018", "19:30"},
      {"10.00 o'clock in the forenoon", "10:00"},
      {"am 7.30 yr hwyr", "19:30"},
      {"am 2.00 y.p.", "14:00"},
      {"10.00 y.b.", "10:00"},
      {"ag 2.00 i.n.", "14:00"},
      {"ag 10.30 r.n.", "10:30"},
      {"12 noon", "12:00"},
      {"12.15 am", "00:15"},
      {"The meeting closed at 8.45", "08:45"},
      {"at 7.30 in the hall", "19:30"},
      {"14.00 hours", "14:00"},
      {"4.1 and 4.4", ""},
      {"section 10.30 of the plan", ""},
      {"£3.6m", ""},
      {"at 10.30.2", ""},
      {"10 amendments", ""},
      {"9 March 2026", ""},
      {"", ""},
  }));
  CAPTURE(text);
  const auto time = find_time(text);
  CHECK((time ? to_iso(*time) : "") == expected);
}

TEST_CASE("long runs of anything are read in linear time", "[written_date]") {
  const std::string unit = GENERATE(as<std::string>{}, "1, ", "Monday ", " ", "9-",
                                    "May ", "1/1/", "at ", "\xE2\x80\x93", "12 and ");
  std::string text;
  while (text.size() < 40'000) {
    text += unit;
  }
  CAPTURE(unit);
  CHECK(find_dates(text, make_date(2021, 7, 27)).size() < text.size());
  CHECK_FALSE(find_time(text).has_value());
}

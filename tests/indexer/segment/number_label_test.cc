#include "indexer/segment/number_label.h"

#include <catch2/catch.hpp>

using namespace council;

TEST_CASE("an item number opens a line", "[number]") {
  const auto [text, number, rest] =
      GENERATE(table<std::string, std::string, std::string>({
          {"1. Apologies for Absence", "1", "Apologies for Absence"},
          {"84. Apologies", "84", "Apologies"},
          {"84) Apologies", "84", "Apologies"},
          {"2616. Apologies for absence: Cllr Ash.", "2616",
           "Apologies for absence: Cllr Ash."},
          {"5A. Urgent business", "5A", "Urgent business"},
          {"25/47 UPDATE ON CARE", "25/47", "UPDATE ON CARE"},
          {"25/47", "25/47", ""},
          {"147/24 MINUTES", "147/24", "MINUTES"},
          {"PLA146/14 APOLOGIES", "PLA146/14", "APOLOGIES"},
          {"RGSC/19/60 Minutes", "RGSC/19/60", "Minutes"},
          {"C 63/07 Minutes", "C 63/07", "Minutes"},
          {"CAB41. Minutes", "CAB41", "Minutes"},
          {"ITEM 3.1 APPLICATION NO: 22/1", "3.1", "APPLICATION NO: 22/1"},
          {"18.EX.21 APOLOGIES", "18.EX.21", "APOLOGIES"},
          {"(199) MINUTES", "199", "MINUTES"},
          {"PL.71/23-24 APOLOGIES", "PL.71/23-24", "APOLOGIES"},
          {"71/23-24 Minutes", "71/23-24", "Minutes"},
          {"CMD.74.21 Minutes", "CMD.74.21", "Minutes"},
          {"FC13/04/12 CORRESPONDENCE", "FC13/04/12", "CORRESPONDENCE"},
          {"51a/19 Apologies", "51a/19", "Apologies"},
          {"Minute No. 123/08", "123/08", ""},
          {"2020-06_5. MINUTES", "2020-06_5", "MINUTES"},
          {"242/14/15 DECLARATIONS", "242/14/15", "DECLARATIONS"},
          {"16/01/04 To receive the minutes", "16/01/04", "To receive the minutes"},
      }));
  CAPTURE(text);
  const auto label = find_number_label(text);
  REQUIRE(label);
  CHECK(label->number == number);
  CHECK(text.substr(label->size) == rest);
}

TEST_CASE("some numbers are told by their neighbours only", "[number]") {
  const auto [text, number, rest] =
      GENERATE(table<std::string, std::string, std::string>({
          {"SC221 MINUTES", "SC221", "MINUTES"},
          {"AP2 13/063 Minutes", "AP2 13/063", "Minutes"},
          {"18-19/FRA/1", "18-19/FRA/1", ""},
          {"PL57-22/23.  URGENT ITEMS", "PL57-22/23", "URGENT ITEMS"},
          {"Cou/302/08-09 Apologies", "Cou/302/08-09", "Apologies"},
          {"15/31/WCAC Election of Chair", "15/31/WCAC", "Election of Chair"},
          {"03.9.1 Apologies for absence", "03.9.1", "Apologies for absence"},
          {"A1Declarations of interest", "A1", "Declarations of interest"},
          {"B12 Minutes of the meeting", "B12", "Minutes of the meeting"},
          {"14402 ANNOUNCEMENTS", "14402", "ANNOUNCEMENTS"},
          {"1.19 - Chair", "1.19", "Chair"},
          {"3Minutes of the last meeting", "3", "Minutes of the last meeting"},
          {"1APOLOGIES To receive them", "1", "APOLOGIES To receive them"},
          {"371/04CLERK'S UPDATE", "371/04", "CLERK'S UPDATE"},
          {"371/13CO-OPTION", "371/13", "CO-OPTION"},
          {"1.7.22 Attendance.", "1.7.22", "Attendance."},
          {"12.11.2022 Correspondence", "12.11.2022", "Correspondence"},
          {"3-1401/09 - Minutes", "3-1401/09", "Minutes"},
          {"27.16/17 Planning", "27.16/17", "Planning"},
          {"10712/11/19 CORRESPONDENCE", "10712/11/19", "CORRESPONDENCE"},
      }));
  CAPTURE(text);
  CHECK_FALSE(find_number_label(text));
  const auto label = find_doubtful_label(text);
  REQUIRE(label);
  CHECK(label->number == number);
  CHECK(text.substr(label->size) == rest);
}

TEST_CASE("an application's reference and an account's number are none", "[number]") {
  for (const std::string_view text : {"22/605/FUL Two dwellings", "PL57-22/25. TITLE",
                                      "14402 Salaries, May", "01524 TELEPHONE"}) {
    CAPTURE(text);
    CHECK_FALSE(find_number_label(text));
    CHECK_FALSE(find_doubtful_label(text));
  }
}

TEST_CASE("a payment's day, a sum and a reference are none", "[number]") {
  for (const std::string_view text :
       {"1.7.22 A Ash \u00A320.00", "1.13.22 Trees", "22/605FUL House", "3-1455/09 Trees",
        "27.16/18 Trees", "22/0605FUL House", "1.7.22 to 3.7.22"}) {
    CAPTURE(text);
    CHECK_FALSE(find_number_label(text));
    CHECK_FALSE(find_doubtful_label(text));
  }
}

TEST_CASE("a date with a year below the next is none", "[number]") {
  CHECK_FALSE(find_number_label("12/13/14 Payment"));
  CHECK_FALSE(find_number_label("242/14/16 Payment"));
  CHECK_FALSE(find_number_label("16/13/04 To receive"));
  CHECK_FALSE(find_number_label("16/01/04"));
}

TEST_CASE("a worded number is a number too", "[number]") {
  const auto [text, first] = GENERATE(table<std::string, int>({
      {"Item 5 Budget", 5},
      {"Agenda Item 5: Budget", 5},
      {"Minute 12 Budget", 12},
  }));
  CAPTURE(text);
  const auto label = find_number_label(text);
  REQUIRE(label);
  CHECK(label->shape == NumberShape::Worded);
  CHECK(label->first == first);
}

TEST_CASE("what looks like an item number and is none", "[number]") {
  const auto* const text = GENERATE(
      "4.1 The report", "1.2.3 Detail", "(a) that it be noted", "(i) that it be noted",
      "a) that it be noted", "10.30 am", "7.00pm", "27th July 2021", "31/03/2025",
      "31.03.25", "22/0605/FUL Extension to house", "DM/2018/02068 House", "01632 960001",
      "\u00A33.6m of savings", "Apologies", "", "- 5 children");
  CAPTURE(text);
  CHECK_FALSE(find_number_label(text));
}

TEST_CASE("both halves of a slashed number are kept", "[number]") {
  const auto label = find_number_label("25/47 UPDATE");
  REQUIRE(label);
  CHECK(label->shape == NumberShape::Slashed);
  CHECK(label->first == 25);
  CHECK(label->second == 47);
}

TEST_CASE("a date is no number", "[number]") {
  CHECK_FALSE(find_number_label("27 July 2021"));
}

TEST_CASE("a number names the year and the meeting before the minute", "[number]") {
  const auto label = find_number_label("04/11:02 MINUTES");
  REQUIRE(label);
  CHECK(label->number == "04/11:02");
  CHECK(label->series == "04/11:");
  CHECK(label->first == 2);
  CHECK_FALSE(find_number_label("04/11:02pm"));
}

TEST_CASE("a number of a month may stand behind a word", "[number]") {
  const auto label = find_number_label("Item 15/06/2 Public Forum");
  REQUIRE(label);
  CHECK(label->number == "15/06/2");
  CHECK(label->first == 2);
  CHECK(label->size == 13);
}

TEST_CASE("the letters of a body may stand behind the number", "[number]") {
  const auto label = find_number_label("72/C Apologies for Absence");
  REQUIRE(label);
  CHECK(label->number == "72/C");
  CHECK(label->series == "/C");
  CHECK(label->first == 72);
  CHECK_FALSE(find_number_label("72/CABINET minutes"));
}

TEST_CASE("a roman numeral needs no stop before a title in capitals", "[number]") {
  const auto label = find_number_label("II DECLARATION OF INTEREST");
  REQUIRE(label);
  CHECK(label->shape == NumberShape::Roman);
  CHECK(label->first == 2);
  CHECK_FALSE(find_number_label("I AGREED TO IT"));
  CHECK_FALSE(find_number_label("I think so"));
}

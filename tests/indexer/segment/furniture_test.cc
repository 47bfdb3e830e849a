#include "indexer/segment/furniture.h"

#include <catch2/catch.hpp>

#include "text_pages.h"

using namespace council;

namespace {

std::string marked(const std::vector<Line>& lines) {
  std::string shown;
  for (const Line& line : lines) {
    if (line.furniture) {
      shown += std::to_string(line.number) + " ";
    }
  }
  return shown;
}

std::string furniture_in(const std::string& text) {
  const Pages pages = test::pages_of(text);
  auto lines = to_lines(pages);
  mark_furniture(lines, pages);
  return marked(lines);
}

}  // namespace

TEST_CASE("markers of blank pages are known in every wording", "[furniture]") {
  const auto [line, marker] = GENERATE(table<std::string, bool>({
      {"This page is intentionally left blank", true},
      {"This page is intentionally blank", true},
      {"this page is intentionally left blank.", true},
      {"Page intentionally left blank", true},
      {"The form was left blank", false},
      {"", false},
  }));
  CAPTURE(line);
  CHECK(is_blank_page_marker(line) == marker);
}

TEST_CASE("a page number is a line of its own", "[furniture]") {
  const auto [line, number] = GENERATE(table<std::string, int>({
      {"Page 24", 24},
      {"Page 1 of 54", 1},
      {"Tudalen 1 o 3", 1},
      {"Tudalen 2 allan o 3", 2},
      {"Leathanach 1 de 3", 1},
      {"Tudalen 1 o'r adroddiad", 0},
      {"Page 23 Insufficient knowledge", 0},
      {"Pages 1 - 10", 0},
      {"see page 23", 0},
      {"Page", 0},
  }));
  CAPTURE(line);
  CHECK(printed_page_number(line, false) == number);
}

TEST_CASE("a bare number is a page number only where allowed", "[furniture]") {
  CHECK(printed_page_number("12", true) == 12);
  CHECK(printed_page_number("12", false) == 0);
  CHECK(printed_page_number("- 3 -", true) == 3);
  CHECK(printed_page_number("2019", true) != 0);
}

TEST_CASE("page numbers and blank pages are furniture", "[furniture]") {
  CHECK(furniture_in("Some text.\n\nThis page is intentionally left blank\n") == "3 ");
  CHECK(furniture_in("Some text.\n\nPage 24\n\nMore of the text.") == "3 ");
}

TEST_CASE("a page's head that repeats the paper's is furniture", "[furniture]") {
  auto lines = test::lines_of(
      "PIERS COMMITTEE\nMinute of Meeting on 4 March 2020\n\nAll were welcomed.\n"
      "The lease was agreed.\n\f"
      "PIERS COMMITTEE: 4 MARCH 2020\n\nThe dues of 2020 were noted.\nNone.\n\f"
      "COMMITTEE OF 4 MARCH 2021\n\nNone.\nAll left.\n");
  mark_running_lines(lines);
  std::string marked;
  for (const Line& line : lines) {
    marked += line.furniture ? line.text + "\n" : "";
  }
  CHECK(marked == "PIERS COMMITTEE: 4 MARCH 2020\n");
}

TEST_CASE("a running head is furniture from its second page on", "[furniture]") {
  std::string text;
  for (const char* const page : {"first", "second", "third", "fourth"}) {
    text += text.empty() ? "" : "\f";
    text += "AUDIT COMMITTEE\n24 MAY 2009\n";
    for (const char* const place : {"top", "middle", "centre", "rest", "end"}) {
      text += std::string{"The "} + place + " of the " + page + " page.\n";
    }
  }
  auto lines = test::lines_of(text);
  mark_running_lines(lines);
  CHECK(marked(lines) == "8 9 15 16 22 23 ");
}

TEST_CASE("the first head of short pages stays", "[furniture]") {
  auto lines = test::lines_of("BUDGET\none\fBUDGET\ntwo\fBUDGET\nthree");
  mark_running_lines(lines);
  CHECK(marked(lines) == "3 5 ");
}

TEST_CASE("a running head that names a body without its day stays one", "[furniture]") {
  auto lines = test::lines_of(
      "Works Committee\none\fWorks Committee\ntwo\fWorks Committee\nthree");
  mark_running_lines(lines);
  CHECK(marked(lines) == "3 5 ");
}

TEST_CASE("text that repeats without pages is text", "[furniture]") {
  CHECK(furniture_in("NOTED\n\nA\n\nNOTED\n\nB\n\nNOTED\n\nC\n\nNOTED\n").empty());
  CHECK(furniture_in("There are places for\n12\nchildren.").empty());
}

TEST_CASE("what stands in a row with the page's number at the foot is furniture",
          "[furniture]") {
  CHECK(furniture_in("Parks Panel\n\nText.\n\nPanel minutes v2\tPage 1 of 2\f"
                     "Parks Panel\tPage 2 of 2\n\nMore text.\n\nsee\tPage 9\n") == "5 ");
}

TEST_CASE("a site's menu is furniture, a paper's contents are not", "[furniture]") {
  CHECK(furniture_in("Text.\n\n- Calendar\n- Committees\n\n- Decisions\n- Search "
                     "documents\n\nText.\n") == "3 4 6 7 ");
  CHECK(furniture_in("Contents\nCommittees\nCouncillors\nMeetings\nPetitions\n").empty());
  CHECK(furniture_in("Decisions\nSearch documents\nWhat's new\n").empty());
}

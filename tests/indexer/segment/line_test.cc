#include "indexer/segment/line.h"

#include <catch2/catch.hpp>

#include "text_pages.h"

using namespace council;

TEST_CASE("a line is cleaned of markup and odd blanks", "[line]") {
  const auto [raw, expected] = GENERATE(table<std::string, std::string>({
      {"**Date:** Tuesday 7th July, 2020  ", "Date: Tuesday 7th July, 2020"},
      {"**PURPOSE**", "PURPOSE"},
      {"   C I T Y    C O U N C I L", "CITY COUNCIL"},
      {"  A B C D E Smith", "A B C D E Smith"},
      {"26<sup>th</sup> and 27<sup>th</sup> May", "26th and 27th May"},
      {"<b>Date</b>\t<b>Time</b>", "Date\tTime"},
      {"jo\\_smith@otterbourne.example", "jo_smith@otterbourne.example"},
      {"the [channel](#) opens", "the channel opens"},
      {"[mail](mailto:a@b.example)", "mail"},
      {"3\\. DECLARATIONS", "3. DECLARATIONS"},
      {"Contact:\u00A0 Jo\u00A0\u00A0Smith", "Contact: Jo Smith"},
      {"*Clerk to write", "*Clerk to write"},
      {"a line of more than sixteen bytes &amp; more",
       "a line of more than sixteen bytes & more"},
      {"a line of sixteen  and more bytes", "a line of sixteen and more bytes"},
      {"a line of sixteen \tand more bytes", "a line of sixteen\tand more bytes"},
      {"BACS 61    W Tottle   Salary", "BACS 61\tW Tottle Salary"},
      {"   ", ""},
      {"", ""},
  }));
  CAPTURE(raw);
  CHECK(clean_line(raw) == expected);
}

TEST_CASE("typography is folded for comparing", "[line]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Children\u2019s", "Children's"},
      {"\u2018front door\u2019", "'front door'"},
      {"\u201CThat it be noted\u201D", "\"That it be noted\""},
      {"2\u201310 May", "2-10 May"},
      {"\u2022 a", "* a"},
      {"plain", "plain"},
  }));
  CAPTURE(text);
  CHECK(fold_typography(text) == expected);
}

TEST_CASE("lines are numbered on through the pages", "[line]") {
  const auto lines = test::lines_of("one\ntwo\fthree");
  REQUIRE(lines.size() == 3);
  CHECK(lines[2].number == 3);
  CHECK(lines[2].page == 2);
  CHECK(lines[2].raw == "three");
}

TEST_CASE("a line knows its level, its weight and its indent", "[line]") {
  const auto lines = test::lines_of("### Title\n**Bold**\n    deep\n\tdeep too\nplain");
  REQUIRE(lines.size() == 5);
  CHECK(lines[0].heading_level == 3);
  CHECK(lines[0].text == "Title");
  CHECK(lines[1].bold);
  CHECK(lines[2].indent == 4);
  CHECK(lines[3].indent == 4);
  CHECK_FALSE(lines[4].bold);
  CHECK(lines[4].heading_level == 0);
}

TEST_CASE("paragraphs that Markdown glued are lines of one number", "[line]") {
  const auto lines = test::lines_of("SCRUTINY PANEL****7 July 2020****DATES OF MEETINGS");
  std::string texts;
  for (const Line& line : lines) {
    CHECK(line.number == 1);
    texts += line.text + "|";
  }
  CHECK(texts == "SCRUTINY PANEL|7 July 2020|DATES OF MEETINGS|");
}

TEST_CASE("the text of lines leaves out furniture", "[line]") {
  auto lines = test::lines_of("a page\n\n12\nof well-\nread words");
  lines[2].furniture = true;
  CHECK(join_raw(lines) == "a page\n\nof well-\nread words\n");
  CHECK(join_text(lines) == "a page of well-read words");
}

TEST_CASE("a hyphen within a word joins without a blank", "[line]") {
  const auto [first, next, expected] =
      GENERATE(table<std::string, std::string, std::string>({
          {"the parish of Adare-", "Rathkeale", "the parish of Adare-Rathkeale"},
          {"the parish", "of Adare", "the parish of Adare"},
          {"Minutes -", "Children", "Minutes - Children"},
      }));
  CAPTURE(first);
  CHECK(joined_with(first, next) == expected);
}

TEST_CASE("capitals are counted among letters only", "[line]") {
  const auto [text, share] = GENERATE(table<std::string, double>({
      {"MINUTES 2020", 1.0},
      {"minutes", 0.0},
      {"Ab", 0.5},
      {"CYNGOR \u0174", 1.0},
      {"MORE THAN SIXTEEN bytes of a line", 15.0 / 27},
      {"12/05", 0.0},
      {"", 0.0},
  }));
  CAPTURE(text);
  CHECK(upper_case_share(text) == Approx(share));
}

TEST_CASE("bold and slanted text is printed without its asterisks", "[line]") {
  const auto lines = test::lines_of(
      "***That the pier be mended.***\n"
      "The ***whole*** pier, a * b, *Clerk to act\n");
  CHECK(lines[0].text == "That the pier be mended.");
  CHECK(lines[0].bold);
  CHECK(lines[1].text == "The whole pier, a * b, *Clerk to act");
}

#include <string>

#include <catch2/catch.hpp>

#include "indexer/extract/extract.h"
#include "support/show.h"

using council::extract;
using council::Outcome;
using council::Pages;
using council::test::show;

namespace {

Pages read(const std::string& body) {
  return extract("{\\rtf1\\ansi\\ansicpg1252\\deff0" + body + "}", "paper.rtf");
}

std::string shown(const std::string& body) {
  return show(read(body).pages.front());
}

}  // namespace

TEST_CASE("RTF paragraphs become lines", "[extract]") {
  const auto [body, lines] = GENERATE(table<std::string, std::string>({
      {"One\\par\nTwo\\par", " | One\n\n | Two\n"},
      {"\\b Bold\\b0\\par {\\b Half} bold", "b | Bold\n\n | Half bold\n"},
      {"a\\tab b\\line c", " | a\tb\n | c\n"},
      {"caf\\'e9 \\'a350 \\lquote x\\rquote\\~y\\_z", " | café £50 ‘x’\xC2\xA0y-z\n"},
      {"\\u373?yr \\u-10179?\\u-8704?", " | ŵyr \xF0\x9F\x98\x80\n"},
      {"\\uc2\\u8212\\'97\\'20x{\\uc0\\u8212 y}", " | —x—y\n"},
      {"\\{braces\\} and \\\\", " | {braces} and \\\n"},
      {"seen{\\v hidden}{\\deleted gone}", " | seen\n"},
      {"{\\*\\unknown lost}{\\*\\bkmkstart mark}kept", " | kept\n"},
      {"{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt a link}}", " | a link\n"},
      {"{\\header running head}{\\pict\\bin5 }}}}}}text", " | text\n"},
      {"Board{\\super\\chftn}{\\footnote {\\chftn} Set up in 2020.\\par}",
       " | Board[1]\n\n | [1] Set up in 2020.\n"},
      {"op\\-tional co\\'adop", " | optional coop\n"},
      {"{\\shp{\\*\\shpinst{\\sp{\\sn n}{\\sv 1}}{\\shptxt boxed\\par}}{\\shprslt "
       "boxed}}",
       " | boxed\n"},
  }));
  CAPTURE(body);
  CHECK(shown(body) == lines);
}

TEST_CASE("the fonts of an RTF file say how its bytes are read", "[extract]") {
  CHECK(shown("{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset238 Arial CE;}}"
              "\\f0\\'f8 {\\f1\\'f8} \\'f8") == " | ø ř ø\n");
}

TEST_CASE("an RTF file's headings are those of its styles", "[extract]") {
  CHECK(shown("{\\stylesheet{\\s0 Normal;}{\\s3\\b heading 2;}{\\*\\cs4 Strong;}}"
              "\\pard\\s3 Aims\\par\\pard Text\\par\\pard\\outlinelevel0 Part\\par") ==
        "H2 | Aims\n\n | Text\n\nH1 | Part\n");
}

TEST_CASE("the numbers and bullets that an RTF file prints stand before its text",
          "[extract]") {
  CHECK(shown("{\\listtext 84.\\tab}Apologies\\par{\\pntext\\'B7\\tab}one\\par"
              "{\\pntext\\'B7\\tab}two\\par") ==
        " | 84. Apologies\n\n | - one\n | - two\n");
}

TEST_CASE("an RTF table row is one line with tabs", "[extract]") {
  CHECK(shown("Before\\par\\trowd\\cellx1\\cellx2\\pard\\intbl Ward\\cell "
              "Cost\\cell\\row\\trowd\\intbl\\cell \\'a312\\par more\\cell\\row"
              "\\pard After\\par") ==
        " | Before\n\n | Ward\tCost\n | \t£12 more\n\n | After\n");
}

TEST_CASE("an RTF file says who wrote it", "[extract]") {
  const Pages pages = read(
      "{\\info{\\title Budget}{\\author A Clerk}{\\creatim\\yr2024\\mo3\\dy12\\hr9}}x");
  CHECK(pages.metadata.title == "Budget");
  CHECK(pages.metadata.author == "A Clerk");
  CHECK(pages.metadata.created == "2024-03-12");
}

TEST_CASE("an RTF file that breaks off is partial", "[extract]") {
  const Pages pages = extract("{\\rtf1 Kept {\\b and cut", "paper.rtf");
  CHECK(pages.partial);
  CHECK(pages.pages.front().text == "Kept and cut\n");
}

TEST_CASE("a hostile RTF file is refused", "[extract]") {
  try {
    read(std::string(100'000, '{'));
    FAIL("no exception");
  } catch (const council::ExtractionError& error) {
    CHECK(error.outcome == Outcome::Damaged);
  }
  CHECK(read("x\\bin99999999999 y\\bin-5 z}}}}").pages.front().text.starts_with("x"));
}

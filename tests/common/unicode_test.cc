#include "common/unicode.h"

#include <string>

#include <catch2/catch.hpp>

#include "common/utf8.h"

using namespace council;

TEST_CASE("texts that read alike fold to the same bytes", "[unicode]") {
  const auto [display, folded] = GENERATE(table<std::string, std::string>({
      {"Safeguarding", "safeguarding"},
      {"Tŷ Ŵyl", "ty wyl"},
      {"W\u0302yl", "wyl"},
      {"Dáil Éireann, Tá", "dail eireann, ta"},
      {"eﬃcient ﬁnance", "efficient finance"},
      {"safe\u00ADguarding", "safeguarding"},
      {"safe\u00AD\n  guarding", "safeguarding"},
      {"zero\u200Bwidth\uFEFF", "zerowidth"},
      {"Children’s Children's Children‘s", "childrens childrens childrens"},
      {"members’ interests", "members' interests"},
      {"‘quoted’ “twice”", "'quoted' \"twice\""},
      {"O’Brien", "obrien"},
      {"9 March\u00A02026", "9 march 2026"},
      {"4–6 − 1", "4-6 - 1"},
      {"Straße Æther Łódź Øre", "strasse aether lodz ore"},
      {"ＦＵＬＬ　width", "full width"},
      {"CO₂", "co2"},
      {"services² ½", "services 2  1\u20442"},
      {"Brand™", "brand "},
      {"हिन्दी", "हिन्दी"},
      {"ΟΔΟΣ", "οδοσ"},
  }));
  CAPTURE(display);
  CHECK(fold(display) == folded);
}

TEST_CASE("markup goes, words stay", "[unicode]") {
  const auto [display, folded] = GENERATE(table<std::string, std::string>({
      {"the <b>Panel</b> met", "the panel met"},
      {"one<br>two<br/>three", "one two three"},
      {"<p class=\"x\">text</p>", " text "},
      {"12<sup>th</sup> March", "12th  march"},
      {"services<sup>1</sup>", "services 1 "},
      {"a < b and c > d", "a < b and c > d"},
      {"<draft> <insert name>", "<draft> <insert name>"},
      {"x <b and c> y", "x <b and c> y"},
      {"before <!-- hidden --> after", "before   after"},
      {"<!-- never closed", "<!-- never closed"},
      {"<b", "<b"},
      {"<", "<"},
      {"</", "</"},
      {"Health &amp; Care", "health & care"},
      {"R&D M&S;", "r&d m&s;"},
      {"Children&rsquo;s", "childrens"},
      {"\\*\\* DECLARATIONS 1\\.", "** declarations 1."},
      {"Members\\' duties", "members' duties"},
      {"C:\\folder", "c: folder"},
      {"\\", " "},
  }));
  CAPTURE(display);
  CHECK(fold(display) == folded);
}

TEST_CASE("every folded byte knows where it came from", "[unicode]") {
  const std::string display = "A<b>é</b>\u00ADﬁ'";
  const Folded folded = fold_with_offsets(display);
  CHECK(folded.text == "aefi'");
  CHECK(folded.offsets == std::vector<std::uint32_t>{0, 4, 12, 12, 15, 16});
}

TEST_CASE("ill-formed bytes become blanks or U+FFFD, never words", "[unicode]") {
  const auto [bytes, folded, valid] =
      GENERATE(table<std::string, std::string, std::string>({
          {"a\x80z", "a z", "a\uFFFDz"},
          {"a\xC3", "a ", "a\uFFFD"},
          {"\xE2\x82", " ", "\uFFFD"},
          {"\xED\xA0\x80", "   ", "\uFFFD\uFFFD\uFFFD"},
          {"\xC0\xAF", "  ", "\uFFFD\uFFFD"},
          {"\xF5z", " z", "\uFFFDz"},
          {"\xF4\x90\x80\x80", "    ", "\uFFFD\uFFFD\uFFFD\uFFFD"},
          {std::string{"a\0b", 3}, "a b", std::string{"a\0b", 3}},
      }));
  CAPTURE(bytes);
  CHECK(fold(bytes) == folded);
  CHECK(to_valid_utf8(bytes) == valid);
}

TEST_CASE("a cut does not fall inside a character", "[unicode]") {
  CHECK(cut_utf8("aé", 3) == "aé");
  CHECK(cut_utf8("aé", 2) == "a");
  CHECK(cut_utf8("€", 2).empty());
  CHECK(cut_utf8("\x80\x80\x80\x80\x80", 4).size() <= 4);
}

TEST_CASE("folding takes linear time on hostile text", "[unicode]") {
  const auto repeated = [](const std::string& part) {
    std::string text;
    while (text.size() < 500'000) {
      text += part;
    }
    return text;
  };
  for (const std::string part : {"<b ", "<!--", "<!-- x -->", "&", "\\", "'", "\u00AD",
                                 "\u00AD \n ", "<sup>", "\xC3", "a\u0301"}) {
    CAPTURE(part);
    const Folded folded = fold_with_offsets(repeated(part));
    CHECK(folded.offsets.size() == folded.text.size() + 1);
  }
}

#include "common/word.h"

#include <random>
#include <string>

#include <catch2/catch.hpp>

using namespace council;

namespace {

// "the s106/section/106 agreement": positions by blanks, variants after '/'.
std::string print(const std::vector<Word>& words) {
  std::string text;
  for (const Word& word : words) {
    text += word.is_variant ? "/" : text.empty() ? "" : " ";
    text += word.term;
  }
  return text;
}

}  // namespace

TEST_CASE("words are runs of letters, marks and digits", "[word]") {
  const auto [display, words] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {" -- ", ""},
      {"The Panel met.", "the panel met"},
      {"Children’s Services", "childrens/children services"},
      {"y Cyngor’r a’r Ysgol'n", "y cyngorr/cyngor ar ysgoln/ysgol"},
      {"Cllr O’Brien's d'Arcy", "cllr obriens/obrien/brien darcy/arcy"},
      {"don't, they've, it's, I'm", "dont theyve its im"},
      {"the members' room", "the members room"},
      {"a < b", "a b"},
      {"**AGREED** that _x_", "agreed that x"},
      {"25/47 and 12/0034/FUL", "25 47 and 12 0034 ful"},
      {"£1.5m (17.3%)", "1 5m 17 3"},
      {"Cyngor Tŷ Ddewi", "cyngor ty ddewi"},
      {"हिन्दी", "हिन्दी"},
      {"C.A.M.H.S. and U.K", "camhs and uk"},
      {"e.g. J.Smith", "eg j smith"},
      {"A.B.Smith i.e.the", "ab smith ie the"},
      {"p.m.", "pm"},
      {"1.2.3", "1 2 3"},
      {"Children & Families", "children and families"},
      {"Children &amp; Families", "children and families"},
      {"Q&A", "q and a"},
      {"& co. &", "co"},
      {"staff & & staff", "staff and staff"},
  }));
  CAPTURE(display);
  CHECK(print(find_words(display)) == words);
}

TEST_CASE("a section of law is one word however it is printed", "[word]") {
  const auto [display, words] = GENERATE(table<std::string, std::string>({
      {"s106 agreement", "s106 agreement"},
      {"S.106 agreement", "s106/106 agreement"},
      {"s. 106 agreement", "s106/106 agreement"},
      {"Section\u00A0106 agreement", "s106/section/106 agreement"},
      {"section\n106", "s106/section/106"},
      {"Sec. 17A", "s17a/sec/17a"},
      {"the section on housing", "the section on housing"},
      {"section 12345", "section 12345"},
      {"section", "section"},
  }));
  CAPTURE(display);
  CHECK(print(find_words(display)) == words);
}

TEST_CASE("a hyphenated word is found as two and as one", "[word]") {
  const auto [display, words] = GENERATE(table<std::string, std::string>({
      {"anti-social behaviour", "anti/antisocial social behaviour"},
      {"face-to-face", "face/facetoface to face"},
      {"COVID-19", "covid/covid19 19"},
      {"infor-\nmation", "infor/information mation"},
      {"9-March", "9 march"},
      {"x - y", "x y"},
      {"end-", "end"},
  }));
  CAPTURE(display);
  CHECK(print(find_words(display)) == words);
}

TEST_CASE("a word points at what is displayed", "[word]") {
  const std::string display = "  <b>Children’s</b> \"Section 106\"";
  for (const Word& word : find_words(display)) {
    CAPTURE(word.term);
    const std::string shown = display.substr(word.begin, word.end - word.begin);
    const auto expected = word.term == "childrens" || word.term == "children"
                              ? "Children’s"
                          : word.term == "s106"    ? "Section 106"
                          : word.term == "section" ? "Section"
                                                   : "106";
    CHECK(shown == expected);
  }
}

TEST_CASE("a long word is cut, not dropped", "[word]") {
  const std::vector<Word> words = find_words(std::string(1000, 'a') + " b");
  REQUIRE(words.size() == 2);
  CHECK(words[0].term == std::string(max_word_bytes, 'a'));
  CHECK(words[0].end == 1000);
  CHECK(find_words(std::string(63, 'a') + "日")[0].term == std::string(63, 'a'));
}

TEST_CASE("finding words survives any bytes", "[word][property]") {
  const unsigned seed = GENERATE(take(20, random(0U, 1'000'000U)));
  CAPTURE(seed);
  std::mt19937 random{seed};
  constexpr std::string_view parts[] = {"<b>", "</p>", "&amp;", "s",    ".",    "106",
                                        "-",   "\n",   "’",     "é",    "\xE2", "\x80",
                                        "A",   "zz",   " ",     "<!--", "-->",  "\u00AD"};
  std::string display;
  for (int i = 0; i < 300; ++i) {
    display += parts[random() % std::size(parts)];
  }
  unsigned position = 0;
  for (const Word& word : find_words(display)) {
    CHECK(!word.term.empty());
    CHECK(word.term.size() <= max_word_bytes);
    CHECK(word.begin < word.end);
    CHECK(word.end <= display.size());
    CHECK((word.position == position || word.position == position + 1));
    position = word.position;
  }
}

TEST_CASE("finding words takes linear time on hostile text", "[word]") {
  for (const std::string part :
       {"a", "a.", "a-", "s ", "s.", "section 1 ", "- ", "a-\n"}) {
    CAPTURE(part);
    std::string text;
    while (text.size() < 300'000) {
      text += part;
    }
    CHECK(!find_words(text).empty() == (part != "- "));
  }
}

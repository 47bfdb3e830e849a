#include "common/text_index.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace council;

namespace {

// A record that words are added to.
struct Words {
  TermCounts terms;
  WordPlaces places;

  Xapian::termpos add(std::string_view text, const TextPlace& place) {
    return add_text({terms, places}, text, place);
  }
};

std::string terms_of(const Words& words) {
  const std::string packed = words.places.pack();
  std::string text;
  for (const auto& [term, count] : words.terms.sorted()) {
    text += (text.empty() ? "" : " ") + std::string{term};
    const bool is_stem = term.starts_with('Z');
    PlacesFinder finder{std::vector{std::string{term}}};
    const std::vector<Positions> found = finder.find(is_stem ? "" : packed);
    for (const unsigned at : found.front()) {
      text += "@" + std::to_string(at);
    }
  }
  return text;
}

}  // namespace

TEST_CASE("a word gives its exact term, and a stemmed one if it is not its own stem",
          "[text_index]") {
  Words words;
  CHECK(words.add("Repair Leavers", {"S", 7}) == 9);
  CHECK(terms_of(words) == "Sleavers@8 Srepair@7 ZSleaver");
  CHECK(exact_term("S", "leavers") == "Sleavers");
  CHECK(stemmed_term("S", "leavers") == "ZSleaver");
  CHECK(stemmed_term("", "camhs") == "Zcamh");
}

TEST_CASE("a word is stemmed in the language of its text", "[text_index]") {
  Words words;
  words.add("y ddyled", {"", 1, StemLanguage::Welsh});
  CHECK(terms_of(words) == "Zddyled ddyled@2 y@1");
  CHECK(stemmed_term("", "ddyled") != "Zddyled");
  CHECK(stemmed_term("", "gcruinniu", StemLanguage::Irish) ==
        stemmed_term("", "cruinniu", StemLanguage::Irish));
}

TEST_CASE("other languages' stems are asked for where they differ", "[text_index]") {
  const auto others = other_stemmed_terms("S", "running");
  CHECK(std::find(others.begin(), others.end(), "ZSrunning") != others.end());
  CHECK(other_stemmed_terms("", "106").empty());
}

TEST_CASE("a language without a stemmer of its own is taken for English",
          "[text_index]") {
  CHECK(stem_language("cy") == StemLanguage::Welsh);
  CHECK(stem_language("ga") == StemLanguage::Irish);
  CHECK(stem_language("en") == StemLanguage::English);
  CHECK(stem_language("") == StemLanguage::English);
}

TEST_CASE("variants share the position of their word", "[text_index]") {
  Words words;
  CHECK(words.add("Section 106 costs", {"", 1}) == 3);
  CHECK(terms_of(words) == "106@1 Zcost costs@2 s106@1 section@1");
}

TEST_CASE("the terms of a stem are those of its forms", "[text_index]") {
  using Terms = std::vector<std::string>;
  CHECK(stem_terms("S", "ZSleaver") == Terms{"ZSleaver", "Sleaver"});
  CHECK(stem_terms("", "Zcare") == Terms{"Zcare", "care"});
  CHECK(stem_terms("", "Zorganis") == Terms{"Zorganis"});  // "organis" has another stem
}

// How often a record has any form of the stem of a word.
TEST_CASE("a word counts once for its stem, with all that is beside it", "[text_index]") {
  const auto [text, word, count] = GENERATE(table<std::string, std::string, unsigned>(
      {{"Leaver, leavers and leaver.", "leavers", 3},
       {"The children's children", "children", 2},
       {"a child's view", "child", 1},
       {"Children's Commissioner's", "commissioner", 1},
       {"anti-social", "antisocial", 1}}));
  CAPTURE(text);
  Words words;
  words.add(text, {"", 1});
  Xapian::termcount found = 0;
  for (const std::string& wanted : stem_terms("", stemmed_term("", word))) {
    for (const auto& [term, times] : words.terms.sorted()) {
      found += term == wanted ? times : 0;
    }
  }
  CHECK(found == count);
}

TEST_CASE("no words, no positions", "[text_index]") {
  Words words;
  CHECK(words.add(" ... ", {"", 5}) == 5);
  CHECK(words.terms.sorted().empty());
  CHECK(words.places.pack().empty());
}

TEST_CASE("a stem starts with one of the first bytes of its word",
          "[text_index][property]") {
  const std::vector<std::string> beginnings{"",   "bhf", "mb", "gc", "nd", "ng",
                                            "bp", "ts",  "dt", "h",  "n",  "t",
                                            "mh", "ph",  "fh", "ch", "y",  "dhfh"};
  const std::vector<std::string> endings{"",        "s",     "ies",  "ing",
                                         "ational", "achta", "anna", "y"};
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  for (int run = 0; run < 20'000; ++run) {
    std::string word = beginnings[random() % beginnings.size()];
    for (std::size_t more = random() % 6; more > 0; --more) {
      word += static_cast<char>('a' + random() % 26);
    }
    word += endings[random() % endings.size()];
    CAPTURE(word);
    const std::string start = word.substr(0, max_stripped_bytes + 1);
    std::vector<std::string> stems = other_stemmed_terms("", word);
    stems.push_back(stemmed_term("", word));
    for (const std::string& stem : stems) {
      REQUIRE((stem.size() == 1 || start.find(stem[1]) != std::string::npos));
    }
  }
}

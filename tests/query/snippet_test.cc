#include "query/snippet.h"

#include <chrono>
#include <string>

#include <catch2/catch.hpp>

#include "common/text_index.h"
#include "common/utf8.h"
#include "query/snippet_mark.h"

namespace council {
namespace {

Matched words(const std::vector<std::string>& terms) {
  Matched matched;
  for (const std::string& term : terms) {
    matched.stems.insert(stemmed_term("", term));
  }
  return matched;
}

Matched phrase(const Sequence& sequence) {
  Matched matched;
  matched.sequences.push_back(sequence);
  return matched;
}

std::vector<Snippet> snippets_of(const SnippetSource& source, const Matched& matched) {
  WordNumbers numbers;
  const NumberedWords words = numbers.words_of(source.text);
  return make_snippets(source, MarkFinder{matched, numbers}.find(words));
}

// The snippet with its highlights in brackets, by counting code points.
std::string shown(const Snippet& snippet) {
  std::string text = snippet.cut_before ? "… " : "";
  std::size_t index = 0;
  std::size_t next = 0;
  for (std::size_t at = 0; at <= snippet.text.size(); ++index) {
    if (next < snippet.highlights.size() && snippet.highlights[next].second == index) {
      text += "]";
      ++next;
    }
    if (next < snippet.highlights.size() && snippet.highlights[next].first == index) {
      text += "[";
    }
    if (at == snippet.text.size()) {
      break;
    }
    const std::size_t size = decode_utf8(snippet.text, at).size;
    text += snippet.text.substr(at, size);
    at += size;
  }
  return text + (snippet.cut_after ? " …" : "");
}

std::string first_snippet(const std::string& text, const Matched& matched) {
  const std::vector<std::pair<std::size_t, int>> no_pages;
  const std::vector<Snippet> snippets = snippets_of({text, no_pages, 0}, matched);
  return snippets.empty() ? "none" : shown(snippets.front());
}

TEST_CASE("a snippet shows every form of the words that matched", "[snippet]") {
  CHECK(first_snippet("Meals, a meal and MEALS.", words({"meal"})) ==
        "[Meals], a [meal] and [MEALS].");
  CHECK(first_snippet("The children’s café", words({"childrens", "cafe"})) ==
        "The [children’s] [café]");
}

TEST_CASE("a phrase is shown only where its words stand together", "[snippet]") {
  CHECK(first_snippet("noted to be; be\n noted", phrase({"be", "noted"})) ==
        "noted to be; [be noted]");
  CHECK(first_snippet("under Section 106 of", phrase({"s106"})) ==
        "under [Section 106] of");
  CHECK(first_snippet("anti-social behaviour", phrase({"anti", "social", "behaviour"})) ==
        "[anti-social behaviour]");
}

TEST_CASE("overlapping matches are one highlight", "[snippet]") {
  Matched matched = phrase({"school", "meals"});
  matched.stems = words({"meal"}).stems;
  CHECK(first_snippet("school meals", matched) == "[school meals]");
}

TEST_CASE("a snippet is plain text on one line", "[snippet]") {
  CHECK(
      first_snippet("  the\n\n12<sup>th</sup> **meal** of\u00A0May \\* R&amp;D <b>x</b>",
                    words({"meal"})) == "the 12th [meal] of May * R&D x");
}

TEST_CASE("without a match the beginning is shown, of nothing nothing", "[snippet]") {
  CHECK(first_snippet("The first words.", words({"zebra"})) == "The first words.");
  CHECK(first_snippet("", words({"zebra"})) == "none");
  CHECK(first_snippet(" \n ", words({"zebra"})) == "none");
}

std::string filler(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += "filler" + std::to_string(i) + " ";
  }
  return text;
}

TEST_CASE("up to three snippets show different words, each with its page", "[snippet]") {
  const std::string text = filler(60) + "apple " + filler(60) + "pear plum " +
                           filler(60) + "apple " + filler(60);
  const std::vector<std::pair<std::size_t, int>> pages{{0, 4},
                                                       {text.find("pear") - 20, 5}};
  const std::vector<Snippet> snippets =
      snippets_of({text, pages, 0}, words({"apple", "pear", "plum"}));
  REQUIRE(snippets.size() == 2);
  CHECK(snippets[0].page == 4);
  CHECK(snippets[1].page == 5);
  CHECK(shown(snippets[0]).find("[apple]") != std::string::npos);
  CHECK(shown(snippets[1]).find("[pear] [plum]") != std::string::npos);
  CHECK(snippets[1].cut_before);
  CHECK(snippets[1].cut_after);
}

TEST_CASE("what a heading shows anyway is shown again only for want of better",
          "[snippet]") {
  const std::string text = "School meals\n" + filler(60) + "a meal " + filler(60);
  const std::vector<std::pair<std::size_t, int>> no_pages;
  const std::vector<Snippet> snippets =
      snippets_of({text, no_pages, 12}, words({"meal"}));
  REQUIRE(snippets.size() == 1);
  CHECK(shown(snippets.front()).find("a [meal]") != std::string::npos);
  CHECK(
      shown(snippets_of({text, no_pages, 12}, words({"zebra"})).front()).substr(0, 11) ==
      "… filler0");
}

TEST_CASE("one finder marks text after text as a new one would", "[snippet]") {
  Matched matched = phrase({"school", "meals"});
  matched.stems = words({"meal", "bin"}).stems;
  WordNumbers numbers;
  MarkFinder finder{matched, numbers};
  for (const std::string text :
       {"School meals and bins.", "", "No match.", "A bin; school meals; the meal."}) {
    CAPTURE(text);
    const NumberedWords words = numbers.words_of(text);
    const std::vector<Mark> own = MarkFinder{matched, numbers}.find(words);
    const std::vector<Mark> marks = finder.find(words);
    REQUIRE(marks.size() == own.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
      CHECK(marks[i].begin == own[i].begin);
      CHECK(marks[i].end == own[i].end);
      CHECK(marks[i].element == own[i].element);
    }
  }
}

TEST_CASE("long and odd texts take time in proportion", "[snippet]") {
  const auto [name, text] = GENERATE(table<std::string, std::string>({
      {"one long word", std::string(2'000'000, 'a')},
      {"blank lines", std::string(1'000'000, '\n') + "meal"},
      {"every word matches",
       [] {
         std::string all;
         for (int i = 0; i < 100'000; ++i) {
           all += "meal ";
         }
         return all;
       }()},
      {"open tags", std::string(500'000, '<') + "meal"},
  }));
  CAPTURE(name);
  const auto start = std::chrono::steady_clock::now();
  for (const Snippet& snippet : snippets_of({text, {}, 0}, words({"meal"}))) {
    CHECK(snippet.text.size() < 1'000);
    for (const auto& [from, to] : snippet.highlights) {
      CHECK(from < to);
      CHECK(to <= snippet.text.size());
    }
  }
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{10});
}

}  // namespace
}  // namespace council

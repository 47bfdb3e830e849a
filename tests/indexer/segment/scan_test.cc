#include "indexer/segment/scan.h"

#include <algorithm>
#include <random>
#include <string>

#include <catch2/catch.hpp>

#include "indexer/segment/phrase.h"

using namespace council;

namespace {

std::string random_text(std::mt19937& random, std::size_t longest) {
  constexpr std::string_view letters = "abAB @`\t.7";
  std::string text;
  for (std::size_t size = random() % longest; text.size() < size;) {
    text += letters[random() % letters.size()];
  }
  return text;
}

std::size_t find_slowly(std::string_view text, std::string_view words, std::size_t from) {
  for (std::size_t at = from; at + words.size() <= text.size(); ++at) {
    if (equals_ignoring_case(text.substr(at, words.size()), words)) {
      return at;
    }
  }
  return std::string_view::npos;
}

std::size_t count_slowly(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto is_blank = [&](std::size_t i) {
      return text[i] == ' ' || text[i] == '\t';
    };
    words += !is_blank(at) && (at == 0 || is_blank(at - 1)) ? 1U : 0U;
  }
  return words;
}

// Where the text first goes on from `from` with `size` bytes that `holds`, or npos.
std::size_t find_slowly(std::string_view text, std::size_t from, std::size_t size,
                        bool (*holds)(std::string_view)) {
  for (std::size_t at = from; at + size <= text.size(); ++at) {
    if (holds(text.substr(at, size))) {
      return at;
    }
  }
  return std::string_view::npos;
}

bool is_two_capitals(std::string_view pair) {
  return pair == "AA" || pair == "AB" || pair == "BA" || pair == "BB";
}

}  // namespace

TEST_CASE("blocks of bytes find what single bytes find", "[scan][property]") {
  const auto seed = GENERATE(take(20, random(1, 1'000'000)));
  CAPTURE(seed);
  std::mt19937 random{static_cast<std::mt19937::result_type>(seed)};
  for (int round = 0; round < 200; ++round) {
    const std::string text = random_text(random, 200);
    const std::string words = random_text(random, 5) + "a";
    const std::size_t from = random() % 20;
    CAPTURE(text, words, from);
    REQUIRE(find_ignoring_case(text, words, from) == find_slowly(text, words, from));
    REQUIRE(count_words(text) == count_slowly(text));
    REQUIRE(find_two_capitals(text, from) == find_slowly(text, from, 2, is_two_capitals));
    REQUIRE(find_digit(text, from) ==
            find_slowly(text, from, 1, [](std::string_view c) { return c == "7"; }));
    REQUIRE(find_either(text, '@', 'b', from) ==
            find_slowly(text, from, 1,
                        [](std::string_view c) { return c == "@" || c == "b"; }));
  }
}

TEST_CASE("a phrase is found as whole words wherever it stands", "[scan]") {
  const std::string lead(static_cast<std::size_t>(GENERATE(range(0, 40))), '.');
  CHECK(find_phrase(lead + " The Minutes of", "minutes of") == lead.size() + 5);
  CHECK(find_phrase(lead + " The Minutes often", "minutes of") == std::string::npos);
  CHECK(find_phrase(lead + " reMinutes of", "minutes of") == std::string::npos);
}

TEST_CASE("dashes, apostrophes and blanks are told in all their forms", "[scan]") {
  CHECK(dash_at("-", 0) == 1);
  CHECK(dash_at("\xE2\x80\x93", 0) == 3);
  CHECK(dash_at("\xE2\x80\x99", 0) == 0);
  CHECK(apostrophe_at("\xE2\x80\x99", 0) == 3);
  CHECK(apostrophe_at("\xC2\xB4", 0) == 2);
  CHECK(blank_at("\xC2\xA0", 0) == 2);
  CHECK(blank_at("\xC2\xB4", 0) == 0);
  CHECK(blank_at("", 0) == 0);
  CHECK(skip_blanks(" \t\xE2\x80\xAFx", 0) == 5);
}

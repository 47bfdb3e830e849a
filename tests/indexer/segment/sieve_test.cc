#include "indexer/segment/sieve.h"

#include <random>
#include <string>

#include <catch2/catch.hpp>

#include "indexer/segment/has_words.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

bool stands_in(std::string_view text, std::string_view words) {
  return find_ignoring_case(text, words) != std::string_view::npos;
}

// Letters in both cases, what shares their low bits, and a sign of two bytes.
std::string random_text(std::mt19937& random, std::size_t size) {
  constexpr std::string_view signs = "aAbBcC \t12-.\xC3\xA9";
  std::string text;
  for (std::size_t i = 0; i < size; ++i) {
    text += signs[random() % signs.size()];
  }
  return text;
}

TEST_CASE("a sieve rules out nothing that stands in its text", "[sieve][property]") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  for (int round = 0; round < 3'000; ++round) {
    const std::string text = random_text(random, random() % 80);
    const std::string words = random_text(random, random() % 9);
    CAPTURE(text, words);
    const Sieve sieve{text};
    CHECK(sieve.has_words(words) == stands_in(text, words));
    CHECK(sieve.find_words(words) == find_ignoring_case(text, words));
    const std::size_t from = random() % (text.size() + 1);
    CHECK(sieve.may_hold(std::string_view{text}.substr(from, random() % 12)));
    CHECK(find_phrase(sieve, words) == find_phrase(text, words));
  }
}

TEST_CASE("a sieve knows words in any case and at either end", "[sieve]") {
  const Sieve sieve{"It was AGREED that the report be Noted"};
  CHECK(sieve.has_any({"resolved", "agreed"}));
  CHECK(sieve.has_words("it was"));
  CHECK(sieve.has_words("NOTED"));
  CHECK_FALSE(sieve.has_any({"resolved", "deferred", "reported to"}));
  CHECK_FALSE(sieve.has_words("noted."));
}

TEST_CASE("a sieve rules out words that share no letters with its text", "[sieve]") {
  const Sieve sieve{"The Panel thanked the officers."};
  CHECK_FALSE(sieve.may_hold("resolved"));
  CHECK_FALSE(sieve.may_hold("a longer text than that of the sieve itself"));
  CHECK(sieve.may_hold("an"));  // too short to tell
}

TEST_CASE("texts of any length are searched for many words", "[sieve]") {
  const std::size_t size = GENERATE(0U, 1U, 3U, 200U, 5'000U, 50'000U);
  CAPTURE(size);
  const std::string text = std::string(size, 'x') + " was duly elected";
  CHECK(Sieve{text}.has_words("duly elected"));
  CHECK_FALSE(Sieve{text}.has_words("duly selected"));
  CHECK(has_any(text, {"a b c", "deferred", "noted", "agreed", "resolved", "DULY"}));
  CHECK(contains_any(text, {"elect", "note", "agree", "resolve", "chair", "elected"}));
  CHECK_FALSE(contains_any(text, {"elect", "note", "agree", "resolve", "chair", "dul"}));
}

}  // namespace
}  // namespace council

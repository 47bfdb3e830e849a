#include "common/word_places.h"

#include <map>
#include <random>
#include <string>

#include <catch2/catch.hpp>

using namespace council;

namespace {

using Texts = std::map<std::string, Positions>;

std::string pack(const Texts& texts) {
  WordPlaces places;
  for (const auto& [term, positions] : texts) {
    for (const unsigned position : positions) {
      places.add(term, position);
    }
  }
  return places.pack();
}

std::vector<Positions> find(std::string_view packed,
                            const std::vector<std::string>& terms) {
  PlacesFinder finder{terms};
  return finder.find(packed);
}

// Several texts with gaps between them, in which a position has one word or two.
Texts random_texts(std::mt19937& random, int vocabulary, int length) {
  const auto below = [&random](int end) {
    return std::uniform_int_distribution<int>{0, end - 1}(random);
  };
  Texts texts;
  unsigned position = static_cast<unsigned>(below(3));
  for (int i = 0; i < length; ++i) {
    texts["word" + std::to_string(below(vocabulary))].push_back(position);
    if (below(8) == 0) {
      texts["variant" + std::to_string(below(5))].push_back(position);
    }
    position += below(20) == 0 ? 101U : 1U;
  }
  return texts;
}

}  // namespace

TEST_CASE("places can be packed and found", "[word_places][property]") {
  const auto seed = GENERATE(take(20, random(0U, 1'000'000U)));
  const auto [vocabulary, length] =
      GENERATE(table<int, int>({{1, 1}, {1, 300}, {2, 50}, {60, 300}, {5000, 9000}}));
  CAPTURE(seed, vocabulary, length);
  std::mt19937 random{seed};
  const Texts texts = random_texts(random, vocabulary, length);
  const std::string packed = pack(texts);
  for (int i = 0; i < 40; ++i) {
    const auto any = random() % texts.size();
    const auto& [term, positions] =
        *std::next(texts.begin(), static_cast<std::ptrdiff_t>(any));
    CAPTURE(term);
    CHECK(find(packed, {"word0", term, term}).back() == positions);
  }
}

TEST_CASE("a place takes about as much as the choice of its word", "[word_places]") {
  std::mt19937 random{1};
  const std::string packed = pack(random_texts(random, 250, 1000));
  CHECK(packed.size() < 1900);
}

TEST_CASE("a finder keeps nothing of the record before", "[word_places]") {
  PlacesFinder finder{{"a", "b"}};
  CHECK(finder.find(pack({{"a", {1, 900}}, {"b", {2}}, {"c", {5}}})) ==
        std::vector<Positions>{{1, 900}, {2}});
  CHECK(finder.find(pack({{"b", {0}}, {"a", {7}}})) == std::vector<Positions>{{7}, {0}});
  CHECK(finder.find("") == std::vector<Positions>{{}, {}});
}

TEST_CASE("no words, no places", "[word_places]") {
  CHECK(pack({}).empty());
  CHECK(find("", {"a"}) == std::vector<Positions>{{}});
}

TEST_CASE("bytes that are no places do no harm", "[word_places]") {
  const std::string packed = pack({{"a", {1, 4}}, {"b", {2}}, {"c", {300}}});
  for (std::size_t at = 0; at < packed.size(); ++at) {
    for (const int flip : {1, 0x40, 0x80, 0xFF}) {
      std::string changed = packed;
      changed[at] = static_cast<char>(changed[at] ^ flip);
      CHECK(find(changed, {"a", "b"}).size() == 2);
    }
    CHECK(find(packed.substr(0, at), {"a"}).size() == 1);
  }
  CHECK(find(std::string(40, '\xFF'), {"a"}) == std::vector<Positions>{{}});
}

TEST_CASE("words stand in order only one after the other", "[word_places]") {
  CHECK(stand_in_order({{1, 7}, {3, 8}, {9}}));
  CHECK_FALSE(stand_in_order({{1, 7}, {3, 8}, {10}}));
  CHECK_FALSE(stand_in_order({{2}, {1}}));
  CHECK(stand_in_order({{4, 5}, {4, 5}}));  // "had had"
  CHECK_FALSE(stand_in_order({{4}, {4}}));
  CHECK_FALSE(stand_in_order({{4}, {}}));
  CHECK_FALSE(stand_in_order({}));
}

TEST_CASE("words near each other stand within the window, at places of their own",
          "[word_places]") {
  CHECK(stand_near({{10}, {6}}, 5));
  CHECK_FALSE(stand_near({{10}, {6}}, 4));
  CHECK(stand_near({{1, 90}, {50, 92}, {93}}, 4));
  CHECK_FALSE(stand_near({{5}, {5}}, 10));
  CHECK(stand_near({{5, 6}, {5}}, 2));
  CHECK(stand_near({{5, 6}, {5, 6}}, 2));
  CHECK_FALSE(stand_near({{5}, {}}, 10));
}

#include "query/plan/places.h"

#include <algorithm>
#include <map>
#include <random>
#include <string>

#include <catch2/catch.hpp>

#include "random_texts.h"

namespace council {

using test::random_texts;

namespace {

std::string print(const Xapian::MSet& matches) {
  std::string text;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    text += " " + std::to_string(*match) + ":" + std::to_string(match.get_weight());
  }
  return text;
}

// All matches with their weights, best first.
std::string run(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire{database};
  enquire.set_query(query);
  const Xapian::doccount all = database.get_doccount();
  const Xapian::MSet matches = enquire.get_mset(0, all, all);
  return std::to_string(matches.get_matches_estimated()) + print(matches);
}

using Weights = std::map<Xapian::docid, double>;

Weights weights_of(const Xapian::Database& database, const Xapian::Query& query,
                   Xapian::doccount best) {
  Xapian::Enquire enquire{database};
  enquire.set_query(query);
  Weights weights;
  const Xapian::MSet matches = enquire.get_mset(0, best);
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    weights[*match] = match.get_weight();
  }
  return weights;
}

std::vector<std::string> random_terms(std::mt19937& random, bool may_repeat) {
  std::string letters = "abcdefghi";
  std::shuffle(letters.begin(), letters.end(), random);
  const int count = std::uniform_int_distribution<int>{2, 4}(random);
  std::vector<std::string> terms;
  for (int i = 0; i < count; ++i) {
    terms.emplace_back(1, letters[static_cast<std::size_t>(may_repeat ? i / 2 : i)]);
  }
  return terms;
}

}  // namespace

TEST_CASE("how terms are to stand is read from the query", "[places]") {
  const auto read = [](const Xapian::Query& query) {
    return standing_of(query.get_subquery(1));
  };
  const std::vector<std::string> terms{"Xone", "two", "(three)"};
  const auto in_order = read(in_order_query(terms));
  REQUIRE(in_order);
  CHECK(in_order->terms == terms);
  CHECK_FALSE(in_order->window);
  const auto near = read(near_query(terms, 12));
  REQUIRE(near);
  CHECK(near->terms == terms);
  CHECK(near->window == 12U);
  CHECK_FALSE(standing_of(Xapian::Query{"in order a b"}));
  CHECK_FALSE(standing_of(Xapian::Query{}));
}

TEST_CASE("phrases match and weigh as those of Xapian", "[places][property]") {
  const auto seed = GENERATE(take(20, random(0U, 1'000'000U)));
  CAPTURE(seed);
  std::mt19937 random{seed};
  const Xapian::WritableDatabase database =
      random_texts(random, {.count = 60, .longest = 25, .vocabulary = 9});
  for (int i = 0; i < 20; ++i) {
    const std::vector<std::string> terms = random_terms(random, i % 2 == 0);
    CAPTURE(terms);
    const Xapian::Query theirs{Xapian::Query::OP_PHRASE, terms.begin(), terms.end(),
                               static_cast<Xapian::termcount>(terms.size())};
    const Xapian::Query ours = in_order_query(terms);
    const Xapian::Query other{"a"};
    CHECK(run(database, ours) == run(database, theirs));
    CHECK(run(database, ours | other) == run(database, theirs | other));
    CHECK(run(database, {Xapian::Query::OP_MAX, ours * 3, other}) ==
          run(database, {Xapian::Query::OP_MAX, theirs * 3, other}));
    CHECK(run(database, {Xapian::Query::OP_AND_NOT, other, ours}) ==
          run(database, {Xapian::Query::OP_AND_NOT, other, theirs}));
  }
}

// Xapian 1.4.22 gives the weight of an OP_PHRASE that stands in an OP_OR below an
// OP_AND_MAYBE to some texts that have its words but not the phrase.
TEST_CASE("phrases that only add weight add it where they stand", "[places][property]") {
  const auto seed = GENERATE(take(20, random(0U, 1'000'000U)));
  CAPTURE(seed);
  std::mt19937 random{seed};
  const Xapian::WritableDatabase database =
      random_texts(random, {.count = 60, .longest = 25, .vocabulary = 9});
  for (int i = 0; i < 10; ++i) {
    const std::vector<std::string> words = random_terms(random, false);
    const Xapian::Query any{Xapian::Query::OP_OR, words.begin(), words.end()};
    Weights wanted = weights_of(database, any, 1000);
    std::vector<Xapian::Query> pairs;
    for (std::size_t k = 1; k < words.size(); ++k) {
      pairs.push_back(in_order_query({words[k - 1], words[k]}) * 0.7);
      for (const auto& [text, weight] : weights_of(database, pairs.back(), 1000)) {
        wanted[text] += weight;
      }
    }
    const Xapian::Query raised{
        Xapian::Query::OP_AND_MAYBE, any,
        Xapian::Query{Xapian::Query::OP_OR, pairs.begin(), pairs.end()}};
    CAPTURE(words);
    // Where only the best are asked for, Xapian passes over what cannot be among them.
    for (const Xapian::doccount best : {4U, 1000U}) {
      for (const auto& [text, weight] : weights_of(database, raised, best)) {
        CHECK(weight == Approx(wanted.at(text)));
      }
    }
  }
}

TEST_CASE("words near each other match and weigh as those of Xapian",
          "[places][property]") {
  const auto seed = GENERATE(take(20, random(0U, 1'000'000U)));
  CAPTURE(seed);
  std::mt19937 random{seed};
  const Xapian::WritableDatabase database =
      random_texts(random, {.count = 60, .longest = 25, .vocabulary = 9});
  for (unsigned more = 0; more < 12; ++more) {
    const std::vector<std::string> terms = random_terms(random, false);
    const auto window = static_cast<unsigned>(terms.size()) + more;
    CAPTURE(terms, window);
    CHECK(run(database, near_query(terms, window)) ==
          run(database, {Xapian::Query::OP_NEAR, terms.begin(), terms.end(), window}));
  }
}

}  // namespace council

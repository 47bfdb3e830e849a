#include "query/plan/quorum.h"

#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "random_texts.h"

namespace council {

using test::random_texts;

namespace {

std::vector<Xapian::docid> run(const Xapian::Database& database,
                               const Xapian::Query& query) {
  Xapian::Enquire enquire{database};
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
  std::vector<Xapian::docid> documents;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    documents.push_back(*match);
  }
  return documents;
}

Xapian::Query as_query(const Sequence& sequence) {
  return {Xapian::Query::OP_PHRASE, sequence.begin(), sequence.end(),
          static_cast<Xapian::termcount>(sequence.size())};
}

// The same by counting, word for word, with Xapian's own operators.
std::vector<Xapian::docid> counted(const Xapian::Database& database,
                                   const std::vector<Alternatives>& words,
                                   std::size_t needed) {
  std::vector<std::size_t> counts(database.get_lastdocid() + 1);
  for (const Alternatives& word : words) {
    std::vector<Xapian::Query> alternatives;
    alternatives.reserve(word.size());
    for (const Sequence& sequence : word) {
      alternatives.push_back(as_query(sequence));
    }
    for (const Xapian::docid document :
         run(database, Xapian::Query{Xapian::Query::OP_OR, alternatives.begin(),
                                     alternatives.end()})) {
      ++counts[document];
    }
  }
  std::vector<Xapian::docid> documents;
  for (Xapian::docid document = 1; document < counts.size(); ++document) {
    if (counts[document] >= needed) {
      documents.push_back(document);
    }
  }
  return documents;
}

Alternatives random_word(std::mt19937& random) {
  Alternatives word;
  const int alternatives = std::uniform_int_distribution<int>{1, 2}(random);
  for (int i = 0; i < alternatives; ++i) {
    Sequence sequence;
    const int length = std::uniform_int_distribution<int>{1, 3}(random);
    for (int k = 0; k < length; ++k) {
      const int letter = std::uniform_int_distribution<int>{0, 10}(random);
      sequence.emplace_back(1, static_cast<char>('a' + letter));
    }
    word.push_back(sequence);
  }
  return word;
}

TEST_CASE("a quorum is exactly the texts with enough of the words",
          "[quorum][property]") {
  const unsigned seed = 47;
  std::mt19937 random{seed};
  for (int round = 0; round < 60; ++round) {
    const Xapian::WritableDatabase database =
        random_texts(random, {.count = 150, .longest = 12, .vocabulary = 10});
    std::vector<Alternatives> words;
    const int count = std::uniform_int_distribution<int>{1, 7}(random);
    for (int i = 0; i < count; ++i) {
      words.push_back(random_word(random));
    }
    const std::size_t needed =
        std::uniform_int_distribution<std::size_t>{1, words.size()}(random);
    CAPTURE(seed, round, words.size(), needed);
    CHECK(run(database, quorum_query(words, needed)) == counted(database, words, needed));
    const Xapian::Query filtered{Xapian::Query::OP_FILTER, Xapian::Query{"a"},
                                 quorum_query(words, needed)};
    std::vector<Xapian::docid> expected;
    const std::vector<Xapian::docid> with_a = run(database, Xapian::Query{"a"});
    const std::vector<Xapian::docid> all = counted(database, words, needed);
    std::set_intersection(with_a.begin(), with_a.end(), all.begin(), all.end(),
                          std::back_inserter(expected));
    CHECK(run(database, filtered) == expected);
  }
}

TEST_CASE("a quorum of nothing is everything, of too much nothing", "[quorum]") {
  std::mt19937 random{1};
  const Xapian::WritableDatabase database =
      random_texts(random, {.count = 10, .longest = 12, .vocabulary = 10});
  CHECK(run(database, quorum_query({{{"a"}}}, 0)).size() == 10);
  CHECK(run(database, quorum_query({{{"a"}}}, 2)).empty());
}

}  // namespace
}  // namespace council

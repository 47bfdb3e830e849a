#include <random>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "common/field.h"
#include "query/plan/plan.h"
#include "query/search_best.h"
#include "query/search_dated.h"
#include "query/search_match.h"
#include "query/search_matched.h"
#include "query/search_part.h"
#include "random_texts.h"
#include "tests/query/ask.h"

namespace council {
namespace {

unsigned below(std::mt19937& random, unsigned end) {
  return static_cast<unsigned>(random() % end);
}

bool one_in(std::mt19937& random, unsigned count) {
  return below(random, count) == 0;
}

// Texts of nine words, of which some are in titles and decisions as well, some have a
// stem of their own, some sections are procedural, some passages of one section.
OpenIndex random_index(std::mt19937& random) {
  const std::string title{spec_of(Field::Title).prefix};
  const std::string decision{spec_of(Field::Decision).prefix};
  Xapian::WritableDatabase database =
      test::random_texts(random, {.count = 3'000, .longest = 40, .vocabulary = 9});
  for (Xapian::docid section = 1; section <= database.get_lastdocid(); ++section) {
    Xapian::Document document = database.get_document(section);
    for (char letter = 'a'; letter < 'a' + 9; ++letter) {
      const std::string word(1, letter);
      if (one_in(random, 12)) {
        document.add_term(title + word, 1 + below(random, 3));
      }
      if (one_in(random, 4)) {
        document.add_term(decision + word, 1 + below(random, 3));
      }
      if (one_in(random, 5)) {
        document.add_term("Z" + word, 1 + below(random, 4));
      }
    }
    if (one_in(random, 3)) {
      document.add_boolean_term(filter_term(Field::Procedural, "yes"));
    }
    if (one_in(random, 2)) {
      document.add_boolean_term(filter_term(Field::Kind, "minutes"));
    }
    if (one_in(random, 4)) {
      document.add_value(section_slot, "section " + std::to_string(random() % 90));
    }
    // Of sections that weigh the same, that of the first key comes first.
    document.add_value(key_slot, std::to_string(random()));
    if (!one_in(random, 9)) {
      document.add_value(*spec_of(Field::Date).slot,
                         std::to_string(2015 + random() % 10) + "-01-01");
    }
    database.replace_document(section, document);
  }
  OpenIndex index;
  index.database.add_database(database);
  index.parts = {database};
  return index;
}

const std::vector<std::string>& asked() {
  static const std::vector<std::string> texts{"b",
                                              "b c",
                                              "d e f",
                                              "\"b c\" d",
                                              "\"d e\" OR g",
                                              "b -c",
                                              "b (c OR d)",
                                              "b c d e f",
                                              "b NEAR/3 c h",
                                              "title:b c",
                                              "b kind:minutes",
                                              "c d date:2016..2019",
                                              "b since:2020 -\"c d\""};
  return texts;
}

std::string print(const Ranking& ranking) {
  std::string text;
  for (const auto& [section, weight] : ranking) {
    text += " " + std::to_string(section) + ":" + std::to_string(weight);
  }
  return text;
}

}  // namespace

TEST_CASE("the best are those that are found by weighing all", "[best][property]") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  const OpenIndex index = random_index(random);
  for (const std::string& text : asked()) {
    Query query = test::ask(text);
    const Plan plan = make_plan(index, query);
    const SectionSet matched = find_matched(index, whole_query(plan));
    for (const auto& [offset, limit] :
         std::vector<std::pair<std::size_t, std::size_t>>{{0, 10}, {0, 1}, {30, 20}}) {
      query.offset = offset;
      query.limit = limit;
      CAPTURE(text, offset, limit);
      const Match match{index, plan, query};
      CHECK(print(find_best(match, matched)) ==
            print(ranking_of(run_match(match, nullptr))));
    }
  }
}

TEST_CASE("by date, the hits are those that are found by weighing all",
          "[best][property]") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  const OpenIndex index = random_index(random);
  for (const std::string& text : asked()) {
    Query query = test::ask(text);
    const Plan plan = make_plan(index, query);
    const SectionSet matched = find_matched(index, whole_query(plan));
    for (const auto& [sort, offset, limit] :
         std::vector<std::tuple<Sort, std::size_t, std::size_t>>{
             {Sort::Newest, 0, 10}, {Sort::Oldest, 0, 1}, {Sort::Oldest, 700, 2'000}}) {
      query.sort = sort;
      query.offset = offset;
      query.limit = limit;
      CAPTURE(text, offset, limit);
      const Match match{index, plan, query};
      CHECK(print(find_dated(match, matched)) ==
            print(ranking_of(run_match(match, nullptr))));
    }
  }
}

TEST_CASE("what is asked is known without Xapian, but for ranges among words", "[best]") {
  std::mt19937 random{1};
  const OpenIndex index = random_index(random);
  const auto is_exact = [&](const std::string& text) {
    const Plan plan = make_plan(index, test::ask(text));
    return parts_by_weight(index, whole_query(plan)).are_exact();
  };
  for (const std::string& text : asked()) {
    CAPTURE(text);
    CHECK(is_exact(text));
  }
  CHECK_FALSE(is_exact("b (c OR since:2020)"));
}

TEST_CASE("how often a term stands is read from its share", "[best][property]") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  int told = 0;
  constexpr int rounds = 10'000;
  for (int round = 0; round < rounds; ++round) {
    const double count = std::uniform_real_distribution<double>{0.002, 1.6}(random);
    const Xapian::termcount times = below(random, one_in(random, 4) ? 1000 : 10);
    CAPTURE(count, times);
    const auto read = ShareReader::times_of(ShareReader::byte_of(times, count), count);
    CHECK((!read || *read == times));
    told += read ? 1 : 0;
  }
  CHECK(told > rounds / 3);
}

TEST_CASE("what matches by numbers is what matches", "[best][property]") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  const OpenIndex index = random_index(random);
  // Twice: what was tested is known then.
  for (int round = 0; round < 2; ++round) {
    for (const std::string& text : asked()) {
      CAPTURE(text);
      const Xapian::Query query = whole_query(make_plan(index, test::ask(text)));
      Xapian::Enquire enquire{index.database};
      enquire.set_query(query);
      enquire.set_docid_order(Xapian::Enquire::ASCENDING);
      enquire.set_weighting_scheme(Xapian::BoolWeight{});
      const Xapian::MSet all = enquire.get_mset(0, index.database.get_doccount());
      std::vector<std::uint32_t> sections;
      for (auto match = all.begin(); match != all.end(); ++match) {
        sections.push_back(*match);
      }
      CHECK(find_matched(index, query).sections() == sections);
    }
  }
}

TEST_CASE("counting by numbers is counting each match", "[best][property]") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  const OpenIndex index = random_index(random);
  for (const std::string& text : asked()) {
    CAPTURE(text);
    const Query query = test::ask(text);
    const Plan plan = make_plan(index, query);
    const unsigned date = *spec_of(Field::Date).slot;
    FacetCounter each{index, {Field::Kind}, date};
    run_match({index, plan, query}, &each);
    FacetCounter all{index, {Field::Kind}, date};
    all.count(find_matched(index, whole_query(plan)));
    CHECK(all.sections() == each.sections());
    CHECK(all.groups() == each.groups());
    CHECK(all.counts(Field::Kind) == each.counts(Field::Kind));
  }
}

}  // namespace council

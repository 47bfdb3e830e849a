#include "query/asking_word.h"

#include <string>

#include <catch2/catch.hpp>

#include "common/text_index.h"
#include "query/plan/plan.h"
#include "query/search_match.h"
#include "tests/query/ask.h"

namespace council {
namespace {

constexpr unsigned sections = 20;

OpenIndex index_of_two_words() {
  Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
  for (unsigned i = 0; i < sections; ++i) {
    Xapian::Document document;
    document.add_term("filler", 10);
    if (i == 0) {
      document.add_term(stemmed_term("", "articles"), 9);
    }
    if (i == 1) {
      document.add_term(stemmed_term("", "allotment"));
    }
    database.add_document(document);
  }
  OpenIndex index;
  index.database.add_database(database);
  index.parts = {database};
  return index;
}

Xapian::docid first_of(const std::string& text) {
  const OpenIndex index = index_of_two_words();
  Query query = test::ask(text);
  query.match = MatchRule::Any;
  return *run_match({index, make_plan(index, query), query}, nullptr).begin();
}

}  // namespace

TEST_CASE("some words are what people ask with", "[asking_word]") {
  CHECK(is_asking_word("articles"));
  CHECK(is_asking_word("whether"));
  CHECK_FALSE(is_asking_word("allotment"));
  CHECK_FALSE(is_asking_word("article's"));
}

TEST_CASE("what a long question asks with tells little", "[asking_word]") {
  CHECK(first_of("articles allotment") == 1);
  CHECK(first_of("articles allotment parsnips trout heron") == 2);
}

}  // namespace council

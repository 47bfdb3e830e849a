#include "query/plan/word_weight.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

namespace council {
namespace {

// How often each term stands in a section.
using Counts = std::map<std::string, unsigned>;

Xapian::WritableDatabase database_of(const std::vector<Counts>& sections) {
  Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
  for (const Counts& counts : sections) {
    Xapian::Document document;
    for (const auto& [term, count] : counts) {
      document.add_term(term, count);
    }
    database.add_document(document);
  }
  return database;
}

Xapian::MSet weigh(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire{database};
  enquire.set_query(query);
  enquire.set_weighting_scheme(WordWeight{});
  return enquire.get_mset(0, database.get_doccount());
}

// The most that the term weighs in any section.
double best(const Xapian::Database& database, const std::string& term) {
  return weigh(database, Xapian::Query{term})[0].get_weight();
}

}  // namespace

TEST_CASE("a word counts for less in a longer section", "[word_weight]") {
  constexpr double average = 100;
  CHECK(times_counted(100, average) == Approx(1));
  CHECK(times_counted(300, average) < times_counted(200, average));
  // Of two lines the shorter says no more.
  CHECK(times_counted(20, average) == times_counted(50, average));
  CHECK(times_counted(60, average) < times_counted(50, average));
}

TEST_CASE("a word of few sections outweighs one of many", "[word_weight]") {
  const Xapian::Database database = database_of(
      {{{"rare", 1}, {"common", 1}}, {{"common", 1}}, {{"common", 1}}, {{"other", 1}}});
  CHECK(best(database, "rare") > best(database, "common"));
}

TEST_CASE("of equally rare words the one that is repeated outweighs", "[word_weight]") {
  // In the first section both stand once.
  const Xapian::Database database =
      database_of({{{"topic", 1}, {"aside", 1}, {"filler", 20}},
                   {{"topic", 9}, {"filler", 13}},
                   {{"aside", 1}, {"filler", 21}},
                   {{"filler", 22}},
                   {{"filler", 22}}});
  const auto in_first = [&](const std::string& term) {
    return weigh(database, {Xapian::Query::OP_FILTER, Xapian::Query{term},
                            Xapian::Query{Xapian::Query::OP_AND, Xapian::Query{"topic"},
                                          Xapian::Query{"aside"}}})[0]
        .get_weight();
  };
  CHECK(in_first("topic") > in_first("aside"));
}

TEST_CASE("no section weighs more than the bound", "[word_weight]") {
  const Xapian::Database database = database_of(
      {{{"a", 1}}, {{"a", 30}, {"b", 1}}, {{"a", 2}, {"b", 200}}, {{"c", 1}}, {}});
  const auto term = GENERATE(as<std::string>{}, "a", "b", "c", "none");
  CAPTURE(term);
  const Xapian::MSet found = weigh(database, Xapian::Query{term});
  for (auto match = found.begin(); match != found.end(); ++match) {
    CHECK(match.get_weight() > 0);
    CHECK(match.get_weight() <= found.get_max_possible());
  }
}

}  // namespace council

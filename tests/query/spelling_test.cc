#include "query/plan/spelling.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/text_index.h"
#include "query/plan/plan.h"
#include "query/search_match.h"
#include "query/suggest.h"
#include "tests/query/ask.h"

namespace council {
namespace {

// As many sections as that, with these words.
struct Sections {
  unsigned count = 0;
  std::vector<std::string> words;
};

OpenIndex index_of(const std::vector<Sections>& texts) {
  Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
  for (const Sections& sections : texts) {
    Xapian::Document document;
    for (const std::string& word : sections.words) {
      document.add_term(exact_term("", word));
      document.add_term(is_own_stem(word) ? exact_term("", word)
                                          : stemmed_term("", word));
    }
    for (unsigned i = 0; i < sections.count; ++i) {
      database.add_document(document);
    }
  }
  OpenIndex index;
  index.database.add_database(database);
  index.parts = {database};
  return index;
}

OpenIndex index_of_roads() {
  return index_of({{40, {"first", "meeting"}},
                   {5, {"forest", "oak"}},
                   {6, {"frost", "road"}},
                   {9, {"scale"}},
                   {9, {"salt", "save"}},
                   {30, {"of"}}});
}

// What comes near the query, with its weights.
std::string near(const OpenIndex& index, const std::string& text) {
  const Query query = test::ask(text);
  const Xapian::MSet found =
      run_match({index, make_looser_plan(index, query), query}, nullptr);
  std::string printed;
  for (auto match = found.begin(); match != found.end(); ++match) {
    printed += std::to_string(*match) + ":" + std::to_string(match.get_weight()) + " ";
  }
  return printed;
}

}  // namespace

TEST_CASE("of words that may be meant the other words tell which", "[spelling]") {
  const OpenIndex index = index_of_roads();
  const auto [beside, meant] =
      GENERATE(table<std::string, std::string>({{"road", "frost"}, {"oak", "forest"}}));
  CAPTURE(beside);
  CHECK(respell(index, "forst", telling_terms(index, {beside})) == meant);
}

TEST_CASE("a letter lost is likelier than one put for another", "[spelling]") {
  const OpenIndex index = index_of({{6, {"forest"}}, {8, {"horst"}}});
  CHECK(respell(index, "forst", {}) == "forest");
}

TEST_CASE("a word of four letters is not taken for another of four", "[spelling]") {
  const OpenIndex index = index_of_roads();
  CHECK(respell(index, "sale", {}) == "scale");
  CHECK_FALSE(respell(index_of({{9, {"save"}}}), "sale", {}));
  CHECK(respell(index, "slat", {}) == "salt");
}

TEST_CASE("a misspelt word with a hyphen is looked up as one word", "[spelling]") {
  const OpenIndex index = index_of({{6, {"overcommercialisation"}}});
  Query query = test::ask("over-comercialisation");
  query.text = "over-comercialisation";
  CHECK(suggest(index, query) == "overcommercialisation");
}

TEST_CASE("the rarest words of a topic tell most", "[spelling]") {
  const OpenIndex index = index_of_roads();
  const std::vector<std::string> telling =
      telling_terms(index, {"first", "of", "oak", "nowhere", "scale", "salt", "road"});
  CHECK(telling == std::vector<std::string>{"oak", "road", "salt", "scale"});
}

TEST_CASE("a slip in a long question costs nothing of the order", "[spelling]") {
  const OpenIndex index = index_of_roads();
  const std::string clean = near(index, "frost road oak salt scale");
  CHECK_FALSE(clean.empty());
  CHECK(near(index, "forst road oak salt scale") == clean);
}

}  // namespace council

#include "query/synonym.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "common/word.h"
#include "query/batch_file.h"
#include "query/run.h"
#include "query/saved_search.h"
#include "query/shipped_synonyms.h"
#include "query/synonym_file.h"
#include "query/synonym_notes.h"
#include "tests/query/ask.h"
#include "tests/query/sample_index.h"

namespace council {
namespace {

constexpr char groups_text[] = R"(
[catering]
same = ["school catering", "school meals"]
asked = ["dinners"]

[hub]
asked = ["front door"]
also = ["hub"]
)";

Synonyms groups() {
  return parse_synonyms(groups_text, "own.toml", nullptr);
}

Query ask(const std::string& text) {
  Query query = test::ask(text);
  query.synonyms = groups();
  return query;
}

// "catering: dinners = school catering, school meals".
std::string in_words(const std::vector<SynonymUse>& used) {
  std::string text;
  for (const SynonymUse& use : used) {
    text += (text.empty() ? "" : "; ") + use.id + ": " + use.words + " = " + also_of(use);
  }
  return text;
}

std::string places_in(const Synonyms& synonyms, const std::string& text) {
  std::vector<QueryWord> words;
  for (const Word& word : find_words(text)) {
    words.push_back({text.substr(word.begin, word.end - word.begin), word.term});
  }
  std::string places;
  for (const SynonymPlace& place : find_synonyms(synonyms, words)) {
    places += (places.empty() ? "" : " ") + place.use.id + "[" +
              std::to_string(place.first) + "-" + std::to_string(place.last) + "]";
  }
  return places;
}

TEST_CASE("words are those of a group in any inflection, the longest first",
          "[synonyms]") {
  const Synonyms synonyms = parse_synonyms(R"(
[care]
same = ["care leavers", "care experienced young people"]
[leavers]
same = ["leavers", "departures"]
[other]
asked = ["care leavers"]
also = ["others"]
[long]
same = ["after care leavers come", "x"]
)",
                                           "own.toml", nullptr);
  const auto [text, places] = GENERATE(table<std::string, std::string>({
      {"care leavers", "care[0-1] other[0-1]"},
      {"a Care Leaver here", "care[1-2] other[1-2]"},
      {"leavers of care", "leavers[0-0]"},
      {"care of leavers", "leavers[2-2]"},
      {"after care leavers come", "long[0-3]"},
      {"leaver leavers", "leavers[0-0] leavers[1-1]"},
      {"care", ""},
      {"", ""},
  }));
  CAPTURE(text);
  CHECK(places_in(synonyms, text) == places);
  CHECK(places_in(nullptr, text).empty());
}

TEST_CASE("a file that is no list of synonyms is refused with its line", "[synonyms]") {
  const auto [text, message] = GENERATE(table<std::string, std::string>({
      {"x = 1", "own.toml: line 1: 'x' is not a [group]"},
      {"\n[Big]\nsame = [\"a\", \"b\"]", "line 2: 'Big' is not an id"},
      {"[x]\nsame = [\"a\"]", "line 1: the group 'x' needs"},
      {"[x]\nasked = [\"a\"]", "line 1: the group 'x' needs"},
      {"[x]\nalso = [\"a\", \"b\"]", "line 1: the group 'x' needs"},
      {"[x]\n", "line 1: the group 'x' needs"},
      {"[x]\nsame = \"a\"", "line 2: not a list"},
      {"[x]\nsame = []", "line 2: not a list"},
      {"[x]\nsame = [\n\"a\",\n\"...\"]", "line 4: not a text"},
      {"[x]\nsame = [\"a\", 1]", "line 2: not a text"},
      {"[x]\nsam = [\"a\", \"b\"]", "did you mean 'same'?"},
      {"[x]\noff = 1", "line 2: 'off' is true or false"},
      {"[catering]\noff = true\nsame = [\"a\", \"b\"]", "is off and has words"},
      {"[cattering]\noff = true", "did you mean 'catering'?"},
      {"[x]\nsame = [\"a\", \"b\"]\n[x]\nsame = [\"a\", \"b\"]", "line 3: "},
      {"[x", "own.toml: line 1: "},
  }));
  CAPTURE(text);
  CHECK_THROWS_WITH(parse_synonyms(text, "own.toml", groups()), Catch::Contains(message));
  CHECK_THROWS_AS(parse_synonyms(text, "own.toml", groups()), QueryError);
}

TEST_CASE("a list adds to the one before, takes the place of groups or them away",
          "[synonyms]") {
  const Synonyms all = parse_synonyms(
      "[hub]\noff = true\n[catering]\nsame = [\"a\", \"b\"]\n[new]\nsame = [\"c\", "
      "\"d\"]",
      "own.toml", groups());
  std::string ids;
  for (const SynonymGroup& group : *all) {
    ids += group.id + " ";
  }
  CHECK(ids == "catering new ");
  CHECK(all->front().asked.front().text == "a");
  CHECK(without_synonyms(all, {"new"})->size() == 1);
  CHECK_THROWS_WITH(without_synonyms(all, {"catring"}),
                    Catch::Contains("did you mean 'catering'?"));
}

TEST_CASE("the shipped list is in order", "[synonyms]") {
  std::map<std::vector<std::string>, std::string> asked;
  for (const SynonymGroup& group : *shipped_synonyms()) {
    CAPTURE(group.id);
    for (const SynonymWords& words : group.asked) {
      CAPTURE(words.text);
      // What two groups ask for would be searched as both: that is one group.
      CHECK(asked.emplace(words.stems, group.id).first->second == group.id);
    }
    for (const SynonymWords& words : group.also) {
      CHECK(std::count(group.also.begin(), group.also.end(), words) == 1);
    }
  }
  CHECK(shipped_synonyms()->size() > 100);
}

TEST_CASE("words are searched as their synonyms, and that is told", "[synonyms]") {
  const auto [text, keys, told] = GENERATE(table<std::string, std::size_t, std::string>({
      {"dinners", 2, "catering: dinners = school catering, school meals"},
      {"price dinners", 1, "catering: dinners = school catering, school meals"},
      {"school catering", 2, "catering: school catering = school meals"},
      {"School Meal", 2, "catering: School Meal = school catering"},
      {"school OR dinners", 3, "catering: dinners = school catering, school meals"},
      {"(dinners price) OR zebra", 1,
       "catering: dinners = school catering, school meals"},
      {"catering at school", 1, ""},
      {"hub door", 0, ""},
      {"front door staff", 2, "hub: front door = hub"},
  }));
  CAPTURE(text);
  const Query query = ask(text);
  const ResultPage page = test::find(query);
  CHECK(page.total.value == keys);
  CHECK(in_words(page.synonyms) == told);
  CHECK(in_words(named_synonyms(query)) == told);
}

TEST_CASE("phrases, fields, wildcards and exclusions have no synonyms", "[synonyms]") {
  const std::string text =
      GENERATE("\"dinners\"", "\"school catering\"", "title:dinners", "dinner*",
               "school NEAR/3 dinners", "school -dinners", "school NOT (dinners price)",
               "title:\"school catering\"", "meals -school-catering");
  CAPTURE(text);
  const ResultPage page = test::find(ask(text));
  CHECK(page.total.value == test::find(text).total.value);
  CHECK(page.synonyms.empty());
  CHECK(named_synonyms(ask(text)).empty());
}

TEST_CASE("synonyms leave the match rule as it is and weigh less than words",
          "[synonyms]") {
  const ResultPage page = test::find(ask("school catering price pupils"));
  CHECK(page.plain_words == 4);
  REQUIRE(page.total.value == 1);
  CHECK(page.hits.front().citation.title == "School meals");
  REQUIRE_FALSE(page.hits.front().snippets.empty());
  CHECK_FALSE(page.hits.front().snippets.front().highlights.empty());
  const ResultPage both = test::find(ask("school catering"));
  CHECK(both.hits.front().citation.title == "School catering contract");
  // Of five words one may be missing, synonyms or not.
  CHECK(test::find(ask("dinners price pupils members zebra")).total.value == 1);
}

TEST_CASE("synonyms can be turned off, one or all", "[synonyms]") {
  Query query = ask("dinners");
  query.expand = false;
  CHECK(test::find(query).total.value == 0);
  query = ask("dinners");
  query.synonyms = without_synonyms(query.synonyms, {"catering"});
  CHECK(test::find(query).total.value == 0);
  query.synonyms = nullptr;
  CHECK(test::find(query).total.value == 0);
}

Outcome run(const std::vector<std::string>& arguments) {
  return council::run(arguments,
                      Surroundings{.today = *make_date(2026, 3, 9),
                                   .index_variable = test::sample_index().string()});
}

struct Case {
  std::vector<std::string> arguments;
  int status = 0;
  std::string message;  // on standard error
};

TEST_CASE("the command line chooses the synonyms", "[synonyms]") {
  const test::TemporaryFolder folder;
  const std::string own = folder.path() / "own.toml";
  std::ofstream{own} << groups_text << "[school-meals]\noff = true\n";
  const std::string bad = folder.path() / "bad.toml";
  std::ofstream{bad} << "\n\n[x]\n";
  const std::vector<Case> cases{
      {{"--synonyms", own, "dinners"}, 0, "--without-synonyms catering turns this off"},
      {{"--synonyms", own, "decisions", "dinners"}, 0, "(synonyms catering)"},
      {{"--synonyms", own, "timeline", "dinners"}, 0, "(synonyms catering)"},
      {{"--synonyms", own, "compare", "2023", "2024", "dinners"},
       0,
       "(synonyms catering)"},
      {{"--synonyms", own, "--no-synonyms", "dinners"}, 1, ""},
      {{"--synonyms", own, "--no-expand", "dinners"}, 1, ""},
      {{"--synonyms", own, "--without-synonyms", "catering", "dinners"}, 1, ""},
      {{"dinners"}, 1, ""},
      {{"--without-synonyms", "catering", "dinners"}, 2, "--without-synonyms: no group"},
      {{"--synonyms", bad, "dinners"}, 2, "bad.toml: line 3: the group 'x' needs"},
      {{"--synonyms", own, "--synonyms", bad, "dinners"}, 2, "bad.toml: line 3"},
      {{"--synonyms", folder.path(), "dinners"}, 2, "cannot be read"},
      {{"--synonyms", "/nonexistent", "dinners"}, 2, "/nonexistent: cannot be read"},
      {{"synonyms", "--synonyms", own, "hub"}, 0, ""},
      {{"synonyms", "hub"}, 2, "no group of synonyms has the id 'hub'"},
  };
  for (const auto& [arguments, status, message] : cases) {
    CAPTURE(arguments);
    const Outcome outcome = run(arguments);
    CHECK(outcome.status == status);
    CHECK_THAT(outcome.err, Catch::Contains(message));
  }
}

TEST_CASE("how a query is read, and why a section is found, tell of synonyms",
          "[synonyms]") {
  CHECK_THAT(run({"--explain-query", "care leaver"}).out,
             Catch::Contains("Synonyms:\n  care leaver = care experienced young people"));
  const test::TemporaryFolder folder;
  const std::string own = folder.path() / "own.toml";
  std::ofstream{own} << groups_text;
  const Outcome explained =
      run({"--synonyms", own, "explain",
           "childrens-scrutiny-panel/2024-03-12/minutes/23-42", "dinners"});
  CHECK(explained.status == 0);
  CHECK_THAT(explained.out,
             Catch::Contains("dinners = school meals (synonyms catering)"));
}

TEST_CASE("saved searches and rows of a batch choose their synonyms, but no files",
          "[synonyms]") {
  const SavedSearches saved = parse_searches(
      "[[search]]\nname = \"a\"\nquery = \"dinners\"\nwithout-synonyms = \"hub\"\n"
      "[[search]]\nname = \"b\"\nquery = \"dinners\"\nno-synonyms = true\n",
      "searches.toml", *make_date(2026, 3, 9), groups());
  CHECK(saved.searches[0].query.synonyms->size() == 1);
  CHECK(saved.searches[1].query.synonyms == nullptr);
  const SavedSearches bad = parse_searches("[[search]]\nname = \"a\"\nsynonyms = \"x\"\n",
                                           "searches.toml", *make_date(2026, 3, 9));
  REQUIRE(bad.failures.size() == 1);
  CHECK_THAT(bad.failures.front(), Catch::Contains("a search has no 'synonyms'"));
  const CommandLine line = read_command_line({"batch", "-"});
  CHECK_NOTHROW(parse_batch("query,without-synonyms\na,b\n", line));
  CHECK_THROWS_WITH(parse_batch("query,synonyms\na,b\n", line),
                    Catch::Contains("'synonyms' is no column"));
}

}  // namespace
}  // namespace council

#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "query/search.h"
#include "query/search_explain.h"
#include "tests/query/ask.h"
#include "tests/query/sample_index.h"

namespace council::test {
namespace {

// What the sample index would be, if no paper, body or council had a name. A council's
// key stands in no text.
const std::filesystem::path& nameless_index() {
  static const TemporaryFolder folder;
  static const bool published = [] {
    std::vector<Record> records = sample_records();
    for (Record& record : records) {
      record.document.title.reset();
      record.document.panel.reset();
      record.document.council.reset();
      record.document.local_authority.reset();
    }
    publish_records(folder.path(), records);
    return true;
  }();
  static_cast<void>(published);
  return folder.path();
}

std::set<std::string> found_in(const std::filesystem::path& folder,
                               const std::string& text) {
  Query query = ask(text);
  query.limit = max_limit;
  return keys_of(search({folder}, query));
}

ResultPage find_all(const std::string& text) {
  Query query = ask(text);
  query.limit = max_limit;
  return find(query);
}

std::set<std::string> only_by_names(const ResultPage& page) {
  std::set<std::string> keys;
  for (const Hit& hit : page.hits) {
    if (!hit.only_in_names.empty()) {
      keys.insert(hit.citation.key);
    }
  }
  return keys;
}

// A question, and the same of the sections' own words.
struct Asked {
  std::string anywhere;
  std::string own;
};

const std::vector<Asked>& asked() {
  static const std::vector<Asked> questions{
      {"children", "text:children"},
      {"scrutiny", "text:scrutiny"},
      {"minutes", "text:minutes"},
      {"council", "text:council"},
      {"\"scrutiny panel\"", "text:\"scrutiny panel\""},
      {"\"children's hub\"", "text:\"children's hub\""},
      {"\"officer report\"", "text:\"officer report\""},
      {"child*", "text:child*"},
      {"scrut*", "text:scrut*"},
      {"children panel", "text:children text:panel"},
      {"children calls", "text:children text:calls"},
      {"school OR scrutiny", "text:school OR text:scrutiny"},
      {"children -scrutiny", "text:children -scrutiny"},
      {"children NEAR/2 panel", ""},
      {"children NEAR/3 home", ""},
      {"brinmoor", "text:brinmoor"},
      {"brinmoor council", "text:brinmoor text:council"},
  };
  return questions;
}

}  // namespace

TEST_CASE("text: asks for a section's own words", "[names]") {
  for (const Asked& question : asked()) {
    if (question.own.empty()) {
      continue;
    }
    CAPTURE(question.own);
    // What is left out is left out wherever it stands.
    const bool excludes = question.own.find(" -") != std::string::npos;
    std::set<std::string> expected = found_in(nameless_index(), question.anywhere);
    if (excludes) {
      const std::set<std::string> with = found_in(sample_index(), "scrutiny");
      std::erase_if(expected, [&](const auto& key) { return with.contains(key); });
    }
    CHECK(found_in(sample_index(), question.own) == expected);
  }
}

TEST_CASE("what matches by the name of what holds it says so", "[names]") {
  for (const Asked& question : asked()) {
    CAPTURE(question.anywhere);
    const ResultPage page = find_all(question.anywhere);
    std::set<std::string> expected = keys_of(page);
    const std::set<std::string> own = found_in(nameless_index(), question.anywhere);
    std::erase_if(expected, [&](const auto& key) { return own.contains(key); });
    CHECK(only_by_names(page) == expected);
  }
}

TEST_CASE("a hit names the words that only names have", "[names]") {
  const ResultPage page = find_all("\"scrutiny panel\" apologies");
  REQUIRE(page.hits.size() == 1);
  CHECK(page.hits.front().only_in_names ==
        std::vector<NamedWords>{{Holder::Paper, {"Scrutiny Panel"}},
                                {Holder::Body, {"Scrutiny Panel"}}});
}

TEST_CASE("in several indexes names count for their own papers", "[names]") {
  Query query = ask("text:scrutiny");
  const TemporaryFolder second;
  std::vector<Record> records = sample_records();
  records.resize(4);
  records.front().section.text += " The scrutiny went on.";
  publish_records(second.path(), records);
  CHECK(search({sample_index(), second.path()}, query).total.value == 1);
}

TEST_CASE("it is explained where a section has the words", "[names]") {
  const std::string key = "childrens-scrutiny-panel/2024-03-12/minutes/23-42";
  const Explanation explained = explain({sample_index()}, key, ask("scrutiny meals"));
  REQUIRE(explained.table.rows.size() > 2);
  CHECK(explained.table.rows[0][2] == "the title of the paper, the name of the body");
  CHECK(explained.table.rows[1][2] == "heading, text");
  CHECK_THAT(explained.table.notes.front(),
             Catch::Contains("by its own words alone the section does not match"));
}

TEST_CASE("the parts of a score add up to it", "[names]") {
  for (const std::string text : {"school meals", "children", "\"school meals\" audit"}) {
    CAPTURE(text);
    const ResultPage page = find_all(text);
    REQUIRE(!page.hits.empty());
    const Hit& first = page.hits.front();
    double sum = 0;
    for (const auto& row :
         explain({sample_index()}, first.citation.key, ask(text)).table.rows) {
      sum += row[4].empty() ? 0 : std::stod(row[4]);
    }
    CHECK(sum == Approx(first.score).margin(0.05));
  }
}

}  // namespace council::test

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "query/parse.h"
#include "query/search.h"
#include "tests/query/sample_index.h"

namespace council {
namespace {

Record section_of(const std::string& name, const std::string& language,
                  const std::string& text) {
  Record record;
  record.key = "undated/paper/minutes/" + name;
  record.source = name + ".txt";
  record.document.kind = DocumentKind::Minutes;
  record.section.part = SectionPart::Item;
  record.section.language = language;
  record.section.text = text;
  return record;
}

// One index with a section in each language.
const std::filesystem::path& trilingual_index() {
  static const test::TemporaryFolder folder;
  static const bool published = [] {
    test::publish_records(
        folder.path(),
        {section_of("english", "en", "The council agreed the debts and noted meetings."),
         section_of("welsh", "cy", "Trafodwyd y ddyled a chynigion y cynghorau."),
         section_of("irish", "ga",
                    "Labhair an Cathaoirleach ag an gcruinniú faoin mbaile.")});
    return true;
  }();
  static_cast<void>(published);
  return folder.path();
}

std::string found(const std::string& text, std::string* snippet = nullptr) {
  Query query;
  query.text = text;
  query.tree = parse(text, *make_date(2026, 3, 9));
  std::string keys;
  for (const Hit& hit : search({trilingual_index()}, query).hits) {
    keys += (keys.empty() ? "" : " ") +
            hit.citation.key.substr(hit.citation.key.rfind('/') + 1);
    if (snippet != nullptr && !hit.snippets.empty() &&
        !hit.snippets.front().highlights.empty()) {
      *snippet = "marked";
    }
  }
  return keys;
}

}  // namespace

TEST_CASE("a word is found in the language of its section", "[search]") {
  const auto [question, sections] = GENERATE(table<std::string, std::string>({
      {"debt", "english"},
      {"meeting", "english"},
      {"ddyled", "welsh"},
      {"cynghorau", "welsh"},
      {"cruinniú", "irish"},
      {"baile", "irish"},
      {"chathaoirleach", "irish"},
      {"text:ddyled", "welsh"},
      {"ddyled chynigion trafodwyd cynghorau zebra", "welsh"},
  }));
  CAPTURE(question);
  CHECK(found(question) == sections);
}

TEST_CASE("Welsh is not stemmed as English", "[search]") {
  CHECK(found("ddyle").empty());
}

TEST_CASE("a word found by another language's stem is marked", "[search]") {
  std::string snippet;
  CHECK(found("cruinniú", &snippet) == "irish");
  CHECK(snippet == "marked");
}

}  // namespace council

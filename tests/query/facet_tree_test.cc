#include "query/facet_tree.h"

#include <string>

#include <catch2/catch.hpp>

#include "query/render/render.h"
#include "query/search.h"
#include "tests/query/ask.h"
#include "tests/query/sample_index.h"

namespace council::test {
namespace {

std::string to_text(const std::vector<FacetBranch>& tree) {
  std::string text;
  for (const FacetBranch& branch : tree) {
    text += (text.empty() ? "" : " ") + branch.value->value;
    text += branch.narrower.empty() ? "" : "(" + to_text(branch.narrower) + ")";
  }
  return text;
}

FacetValue value(const std::string& name, const std::string& parent) {
  return {.value = name, .label = name, .count = 1, .parent = parent};
}

std::vector<Record> records_of_parts() {
  std::vector<Record> records = sample_records();
  for (std::size_t i = 0; i < 2; ++i) {
    Document& document = records[i].document;
    document.panel = "Appeals Sub-Committee of the Audit Committee";
    document.panel_key = "appeals-sub-committee-of-the-audit-committee";
  }
  return records;
}

}  // namespace

TEST_CASE("values stand under their parents, in their order", "[facets]") {
  Facet facet{.field = Field::Panel,
              .values = {value("a", ""), value("b", "a"), value("c", "x"),
                         value("d", "b"), value("", "")}};
  CHECK(to_text(facet_tree(facet, {facet})) == "a(b(d)) c ");
  facet.values = {value("a", "b"), value("b", "a"), value("c", "c")};
  CHECK(to_text(facet_tree(facet, {facet})) == "a(b) c");
}

TEST_CASE("months stand under their years", "[facets]") {
  const ResultPage page = find("school OR budget OR hub");
  for (const Facet& facet : page.facets) {
    if (facet.field == Field::Year) {
      CHECK(to_text(facet_tree(facet, page.facets)) ==
            "2024(2024-03) 2023(2023-11 2023-02) 2022(2022-07)");
    }
    CHECK(is_in_tree_of_another(facet, page.facets) == (facet.field == Field::Month));
  }
  CHECK_THAT(find_format("text")->hits(page, {}),
             Catch::Contains("2023 2 (Nov 1, Feb 1)"));
}

TEST_CASE("a sub-committee stands under its committee and is counted apart", "[facets]") {
  const TemporaryFolder folder;
  publish_records(folder.path(), records_of_parts());
  const ResultPage page = search({folder.path()}, ask(""));
  bool is_seen = false;
  for (const Facet& facet : page.facets) {
    for (const FacetValue& body : facet.values) {
      if (facet.field == Field::Panel && !body.value.empty()) {
        CAPTURE(body.value);
        CHECK(search({folder.path()}, ask("panel:" + body.value)).total.value ==
              body.count);
        const bool is_part = body.value.starts_with("appeals");
        CHECK(body.parent == (is_part ? "audit-committee" : ""));
        is_seen = is_seen || is_part;
      }
    }
  }
  CHECK(is_seen);
}

}  // namespace council::test

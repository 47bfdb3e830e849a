#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "query/search.h"
#include "tests/query/ask.h"

namespace council {
namespace {

using test::ask;
using test::find;
using test::keys_of;
using test::questions;

std::string with_more(const std::string& text, const std::string& more) {
  return "(" + text + ") " + more;
}

TEST_CASE("a filter never enlarges", "[search][property]") {
  for (const std::string& text : questions()) {
    const std::set<std::string> all = keys_of(find(text));
    for (const std::string filter : {"kind:minutes", "year:2024", "-panel:audit",
                                     "date:2022..2023", "person:marsh"}) {
      CAPTURE(text, filter);
      const std::set<std::string> fewer = keys_of(find(with_more(text, filter)));
      CHECK(std::includes(all.begin(), all.end(), fewer.begin(), fewer.end()));
    }
  }
}

TEST_CASE("what has a topic and what has it not are all there is", "[search][property]") {
  for (const std::string& text : questions()) {
    for (const std::string topic :
         {"meals", "audit report", "meals visited children noted school", "\"be noted\"",
          "title:school meals", "s106 OR hub"}) {
      CAPTURE(text, topic);
      const auto total = [&](const std::string& sign) {
        return find(with_more(text, sign) + "(" + topic + ")").total.value;
      };
      // Several times: what Xapian reads from memory that it never wrote differs by run.
      for (int round = 0; round < 3; ++round) {
        CHECK(total("") + total("-") == find("(" + text + ")").total.value);
      }
    }
  }
}

TEST_CASE("what is counted does not stand below the line as well", "[search][property]") {
  for (const std::string& text : questions()) {
    for (const std::string topic :
         {"meals", "date:2022..2024 audit", "title:meals report",
          "visited officers school report panel"}) {
      CAPTURE(text, topic);
      const ResultPage page = find(std::string{topic}.append(" ").append(text));
      const std::set<std::string> counted = keys_of(page);
      for (const Hit& hit : page.looser) {
        CHECK_FALSE(counted.contains(hit.citation.key));
      }
    }
  }
}

TEST_CASE("counts of a single-valued facet add up to the total, and each is found",
          "[search][property]") {
  for (const std::string& text : questions()) {
    const ResultPage page = find(text);
    for (const Facet& facet : page.facets) {
      CAPTURE(text, spec_of(facet.field).name);
      if (spec_of(facet.field).is_multi_valued || text.find(':') != std::string::npos) {
        continue;
      }
      std::size_t sum = 0;
      for (const FacetValue& value : facet.values) {
        sum += value.count;
        if (!value.value.empty()) {
          const std::string filter =
              std::string{spec_of(facet.field).name} + ":\"" + value.value + "\"";
          CHECK(find(with_more(text, filter)).total.value == value.count);
        }
      }
      CHECK(sum == page.total.sections);
    }
  }
}

TEST_CASE("pages partition the hits", "[search][property]") {
  for (const std::string& text : questions()) {
    for (const Sort sort : {Sort::Relevance, Sort::Newest, Sort::Panel}) {
      Query query = ask(text);
      query.sort = sort;
      query.limit = 100;
      const ResultPage whole = find(query);
      std::vector<Hit> joined;
      query.limit = 2;
      for (query.offset = 0; query.offset < whole.total.value; query.offset += 2) {
        const ResultPage part = find(query);
        CHECK(part.total == whole.total);
        joined.insert(joined.end(), part.hits.begin(), part.hits.end());
      }
      CAPTURE(text);
      CHECK(joined == whole.hits);
    }
  }
}

}  // namespace
}  // namespace council

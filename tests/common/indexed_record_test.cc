#include "common/indexed_record.h"

#include <string>

#include <catch2/catch.hpp>

using namespace council;

namespace {

std::string shown(const TermCounts& terms) {
  std::string text;
  for (const auto& [term, count] : terms.sorted()) {
    text += (text.empty() ? "" : " ") + std::string{term} + ":" + std::to_string(count);
  }
  return text;
}

}  // namespace

TEST_CASE("terms are gathered in any order and come rising, each once", "[record]") {
  TermCounts terms;
  CHECK(terms.sorted().empty());
  terms.add("roads");
  terms.add("Paudit/2026/roads.pdf", 0);
  terms.add("budget", 2);
  terms.add("roads");
  terms.add("road");
  CHECK(shown(terms) == "Paudit/2026/roads.pdf:0 budget:2 road:1 roads:2");
}

TEST_CASE("terms that begin with the same eight bytes are told apart", "[record]") {
  TermCounts terms;
  for (const char* const term : {"committees", "committee", "committed", "committe"}) {
    terms.add(term);
  }
  terms.add(std::string_view{"committe\0", 9});
  terms.add("committee", 3);
  const auto sorted = terms.sorted();
  REQUIRE(sorted.size() == 5);
  CHECK(sorted[0].term == "committe");
  CHECK(sorted[1].term == std::string_view{"committe\0", 9});
  CHECK(sorted[2].term == "committed");
  CHECK(sorted[3].term == "committee");
  CHECK(sorted[3].count == 4);
  CHECK(sorted[4].term == "committees");
}

TEST_CASE("bytes above the letters of ASCII sort behind them", "[record]") {
  TermCounts terms;
  terms.add("\xC3\xA9");
  terms.add("z");
  terms.add("a");
  CHECK(shown(terms) == "a:1 z:1 \xC3\xA9:1");
}

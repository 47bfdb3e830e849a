#include "query/question_word.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "query/plan/word_group.h"

namespace council {
namespace {

std::string words_of(const std::vector<std::string>& typed, bool keep_all = false) {
  std::vector<QueryWord> words;
  for (const std::string& word : typed) {
    words.push_back({word, word});
  }
  std::string kept;
  for (const GroupedWord& word : make_word_group(words, keep_all)) {
    kept += (kept.empty() ? "" : " ") + word.term;
  }
  return kept;
}

}  // namespace

TEST_CASE("what a question asks with is not asked for", "[question]") {
  CHECK(words_of({"how", "much", "did", "the", "council", "tax", "go", "up"}) ==
        "council tax");
  CHECK(words_of({"what", "did", "cabinet", "decide", "about", "parking", "charges"}) ==
        "cabinet parking charges");
  CHECK(words_of({"how", "much", "did", "it", "go"}, true) == "how much did it go");
}

TEST_CASE("a query that is no question keeps all its words", "[question]") {
  CHECK(words_of({"decide", "and", "rule"}) == "decide rule");
  CHECK(words_of({"much", "wenlock"}) == "much wenlock");
  CHECK(words_of({"how", "many"}) == "how many");
}

}  // namespace council

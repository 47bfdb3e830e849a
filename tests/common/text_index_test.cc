#include "common/text_index.h"

#include <string>

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace council;

namespace {

std::string terms_of(const Xapian::Document& document) {
  std::string text;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    text += (text.empty() ? "" : " ") + *term;
    for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at) {
      text += "@" + std::to_string(*at);
    }
  }
  return text;
}

}  // namespace

TEST_CASE("every word gives an exact and a stemmed term", "[text_index]") {
  Xapian::Document document;
  CHECK(add_text(document, "S", "Care Leavers", 7) == 9);
  CHECK(terms_of(document) == "Scare@7 Sleavers@8 ZScare ZSleaver");
  CHECK(exact_term("S", "leavers") == "Sleavers");
  CHECK(stemmed_term("S", "leavers") == "ZSleaver");
  CHECK(stemmed_term("", "camhs") == "Zcamh");
}

TEST_CASE("variants share the position of their word", "[text_index]") {
  Xapian::Document document;
  CHECK(add_text(document, "", "Section 106 costs", 1) == 3);
  CHECK(terms_of(document) == "106@1 Z106 Zcost Zs106 Zsection costs@2 s106@1 section@1");
}

TEST_CASE("no words, no positions", "[text_index]") {
  Xapian::Document document;
  CHECK(add_text(document, "", " ... ", 5) == 5);
  CHECK(document.termlist_count() == 0);
}

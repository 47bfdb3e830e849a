#include "indexer/segment/verbless_title.h"

#include <string>

#include <catch2/catch.hpp>

using namespace council;

TEST_CASE("words without a verb name a matter", "[verbless_title]") {
  const auto* const words =
      GENERATE("Travel and Expenses Policy", "Reports",
               "Use of cameras, recording of the meeting and questions from the public",
               "Minutes of the meeting held on 3 May 2019", "Clerk\u2019s Contract",
               "Letters received", "Related parties");
  CAPTURE(words);
  CHECK(is_verbless_title(words));
}

TEST_CASE("a sentence, an answer or an outcome names none", "[verbless_title]") {
  const auto* const words = GENERATE(
      "The Chairman opened the meeting", "Ann Ash moved the motion", "None", "Noted",
      "No comments", "Cllr Ash", "reports", "", "Clerk to write", "Bus stop on Mill Rd",
      "Trees: the oak", "That it is right", "Reports. Trees");
  CAPTURE(words);
  CHECK_FALSE(is_verbless_title(words));
}

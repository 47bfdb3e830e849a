#include "common/words_digest.h"

#include <catch2/catch.hpp>

using namespace council;

TEST_CASE("texts of the same words have one digest", "[digest]") {
  CHECK(words_digest("2620\\. **The plan** \u2013 3.1\u00A0miles") ==
        words_digest("2620. The\nplan - 3.1 MILES"));
  CHECK(words_digest("3.1 miles and not 2.7") != words_digest("3.1 miles and not 2.9"));
  CHECK(words_digest("caf\u00E9") != words_digest("caf"));
  CHECK(words_digest("plan").size() == 8);
  CHECK(words_digest(" \u2022 -- ").empty());
  CHECK(words_digest("\xE2\x80") == words_digest(""));
}

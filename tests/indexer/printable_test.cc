#include "indexer/printable.h"

#include <string>

#include <catch2/catch.hpp>

using namespace council;

TEST_CASE("nothing that a terminal obeys is printed", "[printable]") {
  const auto [text, safe] = GENERATE(table<std::string, std::string>({
      {"Tŷ & \"Home\"", "Tŷ & \"Home\""},
      {"two\nlines", "two\\x0Alines"},
      {"\x1B[31mred", "\\x1B[31mred"},
      {"\u009B31m", "\\xC2\\x9B31m"},
      {"a\u202Eb", "a\\xE2\\x80\\xAEb"},
      {"caf\xE9", "caf\\xE9"},
      {std::string{"\0", 1}, "\\x00"},
      {"\x7F", "\\x7F"},
  }));
  CAPTURE(text);
  CHECK(printable(text) == safe);
}

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "indexer/extract/extract.h"
#include "support/show.h"

using namespace std::string_literals;
using council::extract;
using council::test::text_of;

TEST_CASE("plain text keeps its lines and loses control characters", "[extract]") {
  const auto [bytes, text] = GENERATE(table<std::string, std::string>({
      {"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"},
      {"a\tb\n", "a\tb\n"},
      {"bell\x07 and escape\x1B[31m\n", "bell and escape[31m\n"},
      {"nul\0here\n"s, "nul here\n"},
      {"line\vline\n", "line line\n"},
      {"next\xC2\x85line\n", "next line\n"},
      {"C1 \xC2\x9B[31m\n", "C1 [31m\n"},
      {"mark\xEF\xBB\xBF inside\n", "mark inside\n"},
      {"one form feed\f stays a blank\n", "one form feed  stays a blank\n"},
      {"one at the end\n\f", "one at the end\n "},
      {"no last line end", "no last line end"},
      {"no-break\xC2\xA0space\n", "no-break\xC2\xA0space\n"},
  }));
  CAPTURE(bytes);
  const council::Pages pages = extract(bytes, "minutes.txt");
  CHECK(text_of(pages) == text);
  CHECK_FALSE(pages.paged);
  CHECK(pages.format == council::Format::Text);
}

TEST_CASE("form feeds part pages without shifting line numbers", "[extract]") {
  const std::string bytes = "1\n2\n\f3\n4\f\n5 \f 5\n\f";
  const council::Pages pages = extract(bytes, "minutes.txt");
  CHECK(pages.paged);
  REQUIRE(pages.pages.size() == 3);
  CHECK(text_of(pages) == "1\n2\n---\n3\n4\n---\n5   5\n");
  std::ptrdiff_t lines = 0;
  for (const council::Page& page : pages.pages) {
    lines += std::count(page.text.begin(), page.text.end(), '\n');
  }
  CHECK(lines == std::count(bytes.begin(), bytes.end(), '\n'));
  CHECK(pages.pages[2].number == 3);
}

TEST_CASE("one form feed between lines parts two pages", "[extract]") {
  const auto* const bytes = GENERATE("one\n\ftwo\n", "one\f\ntwo\n");
  CAPTURE(bytes);
  const council::Pages pages = extract(bytes, "minutes.txt");
  CHECK(pages.paged);
  CHECK(text_of(pages) == "one\n---\ntwo\n");
}

TEST_CASE("more text than the limit is refused with the limit", "[extract]") {
  council::ExtractLimits limits;
  limits.max_text_bytes = std::size_t{1} << 20;
  const std::string bytes((std::size_t{1} << 20) + 1, 'x');
  CHECK_THROWS_WITH(extract(bytes, "a.txt", limits), Catch::Contains("1 MiB"));
  limits.max_input_bytes = std::size_t{1} << 20;
  CHECK_THROWS_WITH(extract(bytes, "a.txt", limits), Catch::Contains("limit of 1 MiB"));
}

TEST_CASE("a file without text is empty", "[extract]") {
  for (const std::string bytes : {"", " \n\t\n", "\xEF\xBB\xBF"}) {
    CAPTURE(bytes);
    try {
      extract(bytes, "a.txt");
      FAIL("no exception");
    } catch (const council::ExtractionError& error) {
      CHECK(error.outcome == council::Outcome::Empty);
    }
  }
}

TEST_CASE("the lines before the limit on text are kept", "[extract]") {
  council::ExtractLimits limits;
  limits.max_text_bytes = 20;
  const auto* const name = GENERATE("a.txt", "a.csv");
  const auto size = GENERATE(3, 300);  // beyond what is decoded at all
  CAPTURE(name, size);
  std::string bytes;
  for (int line = 0; line < size; ++line) {
    bytes += "caf\xC3\xA9,one\n";
  }
  const council::Pages pages = extract(bytes, name, limits);
  CHECK(pages.partial);
  REQUIRE(pages.warnings.size() == 1);
  CHECK_THAT(pages.warnings.front(), Catch::StartsWith("the end of the text is missing"));
  CHECK_THAT(pages.pages.front().text, Catch::StartsWith("caf\xC3\xA9"));
  CHECK(pages.pages.front().text.size() <= limits.max_text_bytes);
}

#include <string>

#include <catch2/catch.hpp>

#include "indexer/extract/extract.h"
#include "support/show.h"

using namespace std::string_literals;
using council::extract_old_word;
using council::Outcome;
using council::test::show;

namespace {

// The beginning of a compound file, and the name of a stream in its directory.
std::string compound_file(const std::string& stream) {
  std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  for (const char c : stream) {
    bytes += c;
    bytes += '\0';
  }
  return bytes;
}

}  // namespace

TEST_CASE("an old Word file is told from its like", "[extract]") {
  CHECK(council::is_old_word(compound_file("WordDocument")));
  CHECK_FALSE(council::is_old_word(compound_file("Workbook")));
  CHECK_FALSE(council::is_old_word("WordDocument"));
  CHECK_FALSE(council::is_old_word(compound_file("WordDocumentEncryptedPackage")));
}

TEST_CASE("an old Office file that is not read is named", "[extract]") {
  const auto [stream, what] = GENERATE(table<std::string, std::string>({
      {"Workbook", "an old Excel file (.xls)"},
      {"PowerPoint Document", "an old PowerPoint file (.ppt)"},
      {"__properties_version1.0", "an Outlook message (.msg)"},
      {"Other", "an old Microsoft Office file"},
  }));
  CAPTURE(stream);
  try {
    council::extract(compound_file(stream), "old");
    FAIL("no exception");
  } catch (const council::ExtractionError& error) {
    CHECK(error.outcome == Outcome::Unsupported);
    CHECK(error.what() == what);
  }
}

TEST_CASE("antiword's paragraphs are lines, its rows have tabs", "[extract]") {
  const council::Pages pages = extract_old_word(
      "\n\nMINUTES\n\nco\xC2\xADoperate\n|Ward   |Cost (£)  |\n|South  |12  |\n\f\nEnd",
      "minutes.doc");
  CHECK(to_string(pages.format) == "doc");
  CHECK(show(pages.pages.front()) ==
        " | MINUTES\n\n | cooperate\n | Ward\tCost (£)\n | South\t12\n\n | End\n");
  CHECK(pages.warnings.empty());
  CHECK(extract_old_word("x", "x.pdf").warnings.front() == "named .pdf but is doc");
}

TEST_CASE("an old Word file without text is empty", "[extract]") {
  CHECK_THROWS_AS(extract_old_word("\n \n", "x.doc"), council::ExtractionError);
}

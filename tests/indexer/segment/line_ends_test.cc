// Texts of other systems are the same texts.

#include <filesystem>
#include <string>

#include <catch2/catch.hpp>

#include "indexer/extract/extract.h"
#include "indexer/segment/segment.h"
#include "tests/support/golden.h"
#include "text_pages.h"

using namespace council;
namespace fs = std::filesystem;

namespace {

std::string with_line_ends(const std::string& text, const std::string& end) {
  std::string changed;
  for (const char c : text) {
    if (c == '\n') {
      changed += end;
    } else if (c != '\r') {
      changed += c;
    }
  }
  return changed;
}

}  // namespace

TEST_CASE("line ends of any system give the same documents", "[segment][property]") {
  for (const fs::path& file :
       test::files_below(council::test::project_dir() / "corpus" / "papers")) {
    const std::string name = file.filename().string();
    if (!name.ends_with(".txt") && !name.ends_with(".md")) {
      continue;
    }
    CAPTURE(name);
    const std::string text = test::read_file(file);
    CHECK(recognise(extract(with_line_ends(text, "\r\n"), name), name) ==
          recognise(extract(with_line_ends(text, "\n"), name), name));
  }
}

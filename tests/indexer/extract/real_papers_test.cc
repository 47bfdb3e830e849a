#include <algorithm>
#include <cctype>
#include <filesystem>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/extract/charset.h"
#include "indexer/extract/extract.h"
#include "support/poppler_text.h"
#include "tests/support/golden.h"

namespace fs = std::filesystem;

namespace {

// Every n-th file below a folder, in a fixed order.
std::vector<fs::path> sample(const fs::path& folder, std::size_t every) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator{folder}) {
    if (entry.is_regular_file()) {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  std::vector<fs::path> chosen;
  for (std::size_t at = 0; at < files.size(); at += every) {
    chosen.push_back(files[at]);
  }
  return chosen;
}

bool keeps_promises(const council::Page& page) {
  const auto is_forbidden = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
  };
  const auto lines = std::count(page.text.begin(), page.text.end(), '\n');
  return council::is_valid_utf8(page.text) &&
         std::none_of(page.text.begin(), page.text.end(), is_forbidden) &&
         (page.styles.empty() ||
          static_cast<std::ptrdiff_t>(page.styles.size()) == lines);
}

std::string sorted_letters(const std::string& text) {
  std::string letters;
  std::copy_if(text.begin(), text.end(), std::back_inserter(letters),
               [](char c) { return static_cast<unsigned char>(c) > ' '; });
  std::sort(letters.begin(), letters.end());
  return letters;
}

// The first word of `text` that `whole` does not hold; "" when it holds all.
std::string find_foreign_word(const std::string& text, const std::string& whole) {
  std::istringstream words{text};
  std::string word;
  while (words >> word) {
    if (whole.find(word) == std::string::npos) {
      return word;
    }
  }
  return {};
}

void check_layout(const fs::path& file) {
  const std::string bytes = council::test::read_file(file);
  if (!bytes.starts_with("%PDF-")) {
    return;
  }
  CAPTURE(file);
  const council::Pages pages = council::extract(bytes, file.filename().string());
  const std::vector<std::string> expected = council::test::poppler_text(bytes);
  REQUIRE(pages.pages.size() == expected.size());
  for (std::size_t at = 0; at < expected.size(); ++at) {
    CAPTURE(at);
    CHECK(sorted_letters(pages.pages[at].text) == sorted_letters(expected[at]));
    CHECK(find_foreign_word(pages.pages[at].text, expected[at]).empty());
  }
}

}  // namespace

TEST_CASE("every real paper gives text or one reason", "[extract][property]") {
  const auto folder = council::test::find_data("realdocs");
  if (!folder) {
    return;
  }
  std::size_t read = 0;
  for (const fs::path& file : sample(*folder, 7)) {
    CAPTURE(file);
    try {
      const council::Pages pages =
          council::extract(council::test::read_file(file), file.filename().string());
      CHECK_FALSE(pages.pages.empty());
      CHECK(std::all_of(pages.pages.begin(), pages.pages.end(), keeps_promises));
      ++read;
    } catch (const council::ExtractionError& error) {
      CHECK(error.what()[0] != '\0');
    }
  }
  CHECK(read > 20);
}

TEST_CASE("a page's layout loses no letter and glues no words", "[extract][property]") {
  const auto folder = council::test::find_data("realdocs");
  if (!folder) {
    return;
  }
  for (const fs::path& file : sample(*folder, 19)) {
    check_layout(file);
  }
}

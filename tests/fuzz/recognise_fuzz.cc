#include <algorithm>
#include <cstdlib>

#include "common/unicode.h"
#include "fuzz_target.h"
#include "indexer/segment/segment.h"

namespace {

// Pages of text are told apart by form feeds.
council::Pages pages_of(std::string_view text) {
  council::Pages pages;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\f', begin), text.size());
    council::Page page;
    page.number = static_cast<int>(pages.pages.size()) + 1;
    page.text = council::to_valid_utf8(text.substr(begin, end - begin));
    std::erase_if(page.text, [](char byte) { return byte == '\r' || byte == '\0'; });
    pages.pages.push_back(std::move(page));
    begin = end + 1;
  }
  pages.paged = pages.pages.size() > 1;
  return pages;
}

}  // namespace

// Any text becomes documents whose sections follow each other.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const council::Pages pages = pages_of(council::fuzz::text_of(data, size));
  const council::RecognisedSource source = council::recognise(pages, "paper.txt");
  if (!source.faults.empty()) {
    std::abort();
  }
  int line = 0;
  for (const council::Document& document : source.documents) {
    for (const council::Section& section : document.sections) {
      // The pieces of a line that holds many items have its number.
      if (section.start_line < line || section.end_line < section.start_line) {
        std::abort();
      }
      line = section.end_line;
    }
  }
  return 0;
}

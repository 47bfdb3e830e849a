#include <cstdlib>

#include "fuzz_target.h"
#include "indexer/extract/extract.h"

namespace {

bool is_clean(const std::string& text) {
  for (const char byte : text) {
    if (byte == '\r' || byte == '\f' || byte == '\0') {
      return false;
    }
  }
  return true;
}

}  // namespace

// Text, HTML and DOCX become pages of clean text or are refused. PDF is left to the
// hostile files of the extraction tests: here one would fuzz poppler.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = council::fuzz::text_of(data, size);
  if (bytes.find("%PDF") != std::string_view::npos) {
    return 0;
  }
  constexpr council::ExtractLimits limits{
      .max_input_bytes = 1U << 20U, .max_text_bytes = 1U << 20U, .max_pages = 1};
  try {
    for (const council::Page& page : council::extract(bytes, "paper.md", limits).pages) {
      if (!is_clean(page.text)) {
        std::abort();
      }
    }
  } catch (const council::ExtractionError&) {
    return 0;
  }
  return 0;
}

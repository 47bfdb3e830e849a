#include "tests/indexer/extract/support/poppler_text.h"

#include <catch2/catch.hpp>
#include <poppler.h>

namespace council::test {

std::vector<std::string> poppler_text(std::string_view pdf) {
  GBytes* const bytes = g_bytes_new_static(pdf.data(), pdf.size());
  PopplerDocument* const document =
      poppler_document_new_from_bytes(bytes, nullptr, nullptr);
  g_bytes_unref(bytes);
  REQUIRE(document != nullptr);
  std::vector<std::string> texts;
  for (int at = 0; at < poppler_document_get_n_pages(document); ++at) {
    PopplerPage* const page = poppler_document_get_page(document, at);
    char* const text = poppler_page_get_text(page);
    texts.emplace_back(text);
    g_free(text);
    g_object_unref(page);
  }
  g_object_unref(document);
  return texts;
}

}  // namespace council::test

#pragma once

#include <string>

#include "indexer/segment/segment.h"
#include "text_pages.h"

// Packs put together page by page.
namespace council::test {

// The pages on which documents start: "1 2 4 ".
inline std::string starts_of(const std::string& text) {
  std::string shown;
  for (const Document& document : recognise(pages_of(text), "pack.txt").documents) {
    shown += std::to_string(document.first_page) + ' ';
  }
  return shown;
}

// Running text of six lines.
inline std::string paragraphs(const std::string& about) {
  std::string text;
  for (int i = 1; i <= 6; ++i) {
    text +=
        "The state of the " + about + " was looked at in every ward of the district.\n";
  }
  return text;
}

// A further page.
inline std::string page(const std::string& text, const std::string& foot = {}) {
  return "\n\f" + text + "\n\n" + foot + "\n";
}

}  // namespace council::test

#pragma once

#include <string>

#include "indexer/segment/segment.h"
#include "text_pages.h"

namespace council::test {

// The numbers of the exempt sections of all papers of a text, each with a blank behind
// it,
// "*" for one without a number.
inline std::string exempt_in(const std::string& text) {
  std::string shown;
  for (const Document& document : recognise(pages_of(text), "paper.txt").documents) {
    for (const Section& section : document.sections) {
      shown += section.exempt ? section.number.value_or("*") + " " : "";
    }
  }
  return shown;
}

}  // namespace council::test

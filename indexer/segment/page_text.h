#pragma once

#include <vector>

#include "indexer/segment/line.h"

namespace council {

// The lines of a page that are not blank, furniture among them; one or more.
using PageText = std::vector<const Line*>;

// Pages without any are left out.
inline std::vector<PageText> text_by_page(Lines lines) {
  std::vector<PageText> pages;
  for (const Line& line : lines) {
    if (line.blank()) {
      continue;
    }
    if (pages.empty() || pages.back().front()->page != line.page) {
      pages.emplace_back();
    }
    pages.back().push_back(&line);
  }
  return pages;
}

}  // namespace council

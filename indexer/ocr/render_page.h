#pragma once

#include <string_view>

#include "indexer/ocr/picture.h"

namespace council {

// A page of a PDF, the first being 1, at 300 dots an inch, or fewer where it is larger
// than any paper. Throws ExtractionError Damaged when it cannot be opened.
Picture render_page(std::string_view pdf, int page);

}  // namespace council

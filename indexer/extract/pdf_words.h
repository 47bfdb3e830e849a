#pragma once

#include <vector>

#include "indexer/extract/pdf_layout.h"

struct _PopplerPage;  // NOLINT(bugprone-reserved-identifier): poppler's own name

namespace council {

// The words of a page in poppler's reading order, as lay_out wants them.
std::vector<PdfWord> read_words(_PopplerPage* page);

}  // namespace council

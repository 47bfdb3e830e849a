#pragma once

#include <vector>

#include "indexer/pages.h"

struct _PopplerDocument;  // NOLINT(bugprone-reserved-identifier): poppler's own name

namespace council {

// A PDF's outline, its destinations as page numbers; an entry without one of its own has
// that of its first child or next sibling.
std::vector<OutlineEntry> read_outline(_PopplerDocument* document);

}  // namespace council

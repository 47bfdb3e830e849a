#pragma once

#include <vector>

#include "indexer/segment/line.h"

namespace council {

// The paragraphs of a text, in order: each a run of lines that starts with text and ends
// at a blank line. Furniture ends none, and neither does a blank line in the middle of a
// sentence (at the end of a page, between the lines of double-spaced text), so blank
// lines and furniture may stand inside.
std::vector<Lines> find_paragraphs(Lines lines);

}  // namespace council

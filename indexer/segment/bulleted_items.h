#pragma once

#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// The items of an agenda that lists them with dashes or bullets, "- Apologies for
// absence", one a line. Empty unless enough of them are what councils call their items.
std::vector<SectionStart> find_bulleted_items(Lines lines);

}  // namespace council

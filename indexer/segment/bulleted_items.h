#pragma once

#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// The items of an agenda that lists them with dashes or bullets, "- Apologies for
// absence", one a line. Empty unless enough of them are what councils call their items.
std::vector<SectionStart> find_bulleted_items(Lines lines);

// The headings of minutes that stand behind dashes, "- Matters arising" over the text,
// and those between them that bear a number. Empty as above, and where bullets list other
// things too.
std::vector<SectionStart> find_bulleted_headings(Lines lines);

// The items of a page that has lost the count of its list, "1. Apologies" over "1.
// Minutes of the last meeting": without their number, which says nothing. Empty as above,
// and where anything counts on.
std::vector<SectionStart> find_items_counted_one(Lines lines);

}  // namespace council

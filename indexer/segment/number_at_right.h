#pragma once

#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// The items of minutes that print the number in the right margin of a title in capitals:
// "CONFIRMATION OF MINUTES                2872". Empty unless several count on from one
// to the next.
std::vector<SectionStart> find_items_numbered_at_right(Lines lines);

}  // namespace council

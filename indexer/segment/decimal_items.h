#pragma once

#include <vector>

#include "indexer/segment/items.h"

namespace council {

// The items of a meeting that bear its own number before a point: "5.0 Minutes of the
// last meeting", "5.1 Planning". Empty unless they follow one another, nothing is counted
// before another point, and enough of them are what councils call their items.
std::vector<SectionStart> find_decimal_items(Lines lines);

}  // namespace council

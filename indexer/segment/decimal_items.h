#pragma once

#include <vector>

#include "indexer/segment/items.h"

namespace council {

// The items of a meeting that bear its own number before a point: "5.0 Minutes of the
// last meeting", "5.1 Planning". Empty unless they follow one another, nothing is counted
// before another point, and enough of them are what councils call their items; or their
// titles are in capitals.
std::vector<SectionStart> find_decimal_items(Lines lines);

// Those with titles in capitals, "47.6 PIERS", and their parts, "6.1 Lease of the pier".
// A table of contents above them, which lists them too, is none of them.
std::vector<SectionStart> find_capital_decimals(Lines lines);

}  // namespace council

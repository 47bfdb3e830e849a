#pragma once

#include <optional>

#include "indexer/segment/line.h"

namespace council {

// The number of "5. Bus Shelters", the first half of "25/47 Bus Shelters", and that of
// "5     Bus Shelters", set in a column of its own; nullopt for what may be a street, a
// municipal year or a stamp.
std::optional<int> item_number(const Line& line);

// The first of them among the lines of a page.
std::optional<int> first_item_number(Lines page);

}  // namespace council

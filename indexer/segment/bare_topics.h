#pragma once

#include <vector>

#include "indexer/segment/items.h"

namespace council {

// Adds to the numbered items of minutes those that small councils leave without a number:
// "Open Forum" before the first number or between them, "Dates of Next Meetings" below
// the last, each on a line of its own over its text.
void add_bare_topics(Lines lines, std::vector<SectionStart>& starts);

}  // namespace council

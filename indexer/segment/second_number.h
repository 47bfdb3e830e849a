#pragma once

#include <vector>

#include "indexer/segment/section_start.h"

namespace council {

// "C048/23   1.   APOLOGIES", "C049/23   2.   MINUTES": where the titles of most items
// begin with numbers that count up, those are the agenda's, and taken off the titles.
void take_second_numbers(std::vector<SectionStart>& starts);

}  // namespace council

#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/segment/line.h"

namespace council {

// Lines that head items by how they are set. `match` as Line::match.

// "PRESENT", "In attendance:": a list of people follows, not an item.
bool is_attendance_label(std::string_view match);

bool has_many_letters(std::string_view text);

// How much a line is a heading: 0 none, 1 capitals, 2 bold or marked, 3 bold capitals.
int heading_strength(Lines lines, std::size_t at);

// The masthead (body, date, "A meeting of … was held") is over before the items begin:
// the index of the first line behind it.
std::size_t end_of_masthead(Lines lines);

}  // namespace council

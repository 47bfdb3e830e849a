#pragma once

#include <span>

#include "indexer/segment/line.h"

namespace council {

// Marks as furniture the menu that a site sets below or above each of its pages:
// "Calendar", "Committees", "Decisions", "Forward plans", each on its own line. It tells
// nothing of the paper, and a lone "Decisions" would head what follows.
void mark_site_menus(std::span<Line> lines);

}  // namespace council

#pragma once

#include <span>

#include "indexer/segment/line.h"

namespace council {

// Marks as furniture the menu that a site sets below or above each of its pages:
// "Calendar", "Committees", "Decisions", "Forward plans", each on its own line. It tells
// nothing of the paper, and a lone "Decisions" would head what follows.
// A list of such words without any that only a site has, "Search documents", may be a
// paper's contents and stays.
void mark_site_menus(std::span<Line> lines);

}  // namespace council

#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"

namespace council {

// Pages print a decision under "Decision:" and again in the minutes, where its movers
// are; elsewhere the same words are said of several things: "No objection." of one
// application after the other.
void drop_repeats(const Body& body, std::vector<Decision>& decisions);

}  // namespace council

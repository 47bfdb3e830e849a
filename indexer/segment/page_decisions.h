#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"

namespace council {

// Drops what stands under a page's "Decision:" and is none: a note on an exempt appendix,
// "None", what only happened, and what the page tells in full under "Minutes:" below.
void settle_page_decisions(const Body& body, std::vector<Decision>& decisions);

}  // namespace council

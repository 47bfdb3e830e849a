#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"

namespace council {

// Gives decisions that announce what follows them, "The following motion was deferred to
// May:", "agreed to submit the following observations:", the lines that do, where they
// are no marked parts: a quoted motion, rows that open with the reference of an
// application, "Sligo: Councillor Ash".
void take_lists_below(const Body& body, std::vector<Decision>& decisions);

}  // namespace council

#pragma once

#include <string_view>
#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"

namespace council {

// "24/0331 Barn, two storeys", "E/35427 Relocation of …"
bool opens_with_reference(std::string_view line);

// Gives decisions that announce what follows them, "The following motion was deferred to
// May:", "agreed to submit the following observations:", the lines that do, where they
// are no marked parts: a quoted motion, rows that open with the reference of an
// application, "Sligo: Councillor Ash".
void take_lists_below(const Body& body, std::vector<Decision>& decisions);

}  // namespace council

#pragma once

#include <span>
#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"

namespace council {

// The decisions of an item whose head says "… considered the applications and resolved as
// follows:-": each a "That …" paragraph with its parts, below the name of what it is
// about. Empty where no such head is.
std::vector<Decision> find_decided_below(std::span<const BodyLine> body);

}  // namespace council

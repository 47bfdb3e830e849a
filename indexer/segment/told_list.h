#pragma once

#include <span>
#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"

namespace council {

// What a body is told to have done in a list under its name: "The Board:" over "• noted
// the report;" and "• approved the plan". Each entry is a part and begins with a verb,
// one of them with a verb that decides.
std::vector<Decision> find_told_lists(std::span<const BodyLine> body);

}  // namespace council

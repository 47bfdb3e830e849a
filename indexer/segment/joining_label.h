#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/segment/decision_label.h"

namespace council {

// "And Agreed", "and unanimously resolved:-" alone on a line from `start` on, below who
// moved it.
std::optional<DecisionLabel> find_joining_label(std::string_view text, std::size_t start);

}  // namespace council

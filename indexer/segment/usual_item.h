#pragma once

#include <string_view>

namespace council {

// Titles of items that every meeting has: apologies, declarations, minutes, the next
// meeting, urgent business, exclusion of the public. English, Welsh and Irish.
bool is_procedural_title(std::string_view title);

}  // namespace council

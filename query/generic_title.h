#pragma once

#include <string_view>

namespace council {

// Whether a title says nothing without that of its paper: "RECOMMENDATIONS",
// "2. Background", "Decision number".
bool is_generic_title(std::string_view title);

}  // namespace council

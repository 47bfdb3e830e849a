#pragma once

#include <string_view>

namespace council {

// Titles of items that every meeting has: apologies, declarations, minutes, the next
// meeting, urgent business, exclusion of the public. English, Welsh and Irish.
bool is_procedural_title(std::string_view title);

// What stands behind the dash of "Apologies for absence – Cllr Hillard" or "Declarations
// of interest – none" is no part of the title.
bool answers_usual_item(std::string_view rest);

}  // namespace council

#pragma once

#include <string_view>

namespace council {

// Whether a row of two columns tells of the meeting and who came, above its items:
// "MEMBERS IN ATTENDANCE", "Venue", or a label beside names alone.
bool is_people_row(std::string_view title, std::string_view text);

}  // namespace council

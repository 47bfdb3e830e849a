#pragma once

#include <string_view>

namespace council {

// Whether words before a full stop name a matter: "Travel and Expenses Policy", not "The
// Chairman opened the meeting", "None", "Noted". Without the stop.
bool is_verbless_title(std::string_view words);

}  // namespace council

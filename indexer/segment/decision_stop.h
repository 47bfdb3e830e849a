#pragma once

#include <string_view>

namespace council {

// Whether a line begins with something that no decision goes on over: a vote, an action,
// a reason, the end of the meeting, the next label of a web page.
bool is_stop_line(std::string_view text);

}  // namespace council

#pragma once

#include <cstddef>
#include <string>

namespace council {

// Shows a text of more lines than the screen has through `pager` ("less -FRX" when
// empty). False when the text is short or the pager cannot be started: print it yourself.
bool show_in_pager(const std::string& text, const std::string& pager,
                   std::size_t screen_lines);

}  // namespace council

#pragma once

#include <string>
#include <string_view>

namespace council {

// `text` as it may reach a terminal: control characters, line ends, marks that turn the
// direction of writing and bytes that are not UTF-8 as \x1B.
std::string printable(std::string_view text);

}  // namespace council

#pragma once

#include <string>
#include <string_view>

namespace council {

// The same for texts that differ only in case, blanks, punctuation and marks of layout:
// eight bytes; "" for a text without letters and digits.
std::string words_digest(std::string_view text);

}  // namespace council

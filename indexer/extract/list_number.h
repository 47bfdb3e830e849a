#pragma once

#include <string>
#include <string_view>

namespace council {

// The number of a list's paragraph as print has it, by Word's name of the format: 4 is
// "d" in "lowerLetter", "IV" in "upperRoman", "4th" in "ordinal", and "4" in all that are
// unknown.
std::string format_number(int value, std::string_view format);

}  // namespace council

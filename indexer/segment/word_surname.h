#pragma once

#include <string_view>

namespace council {

// "Green", "Sarah Church", "J. Head": a name whose surname is a word that means something
// else without a title before it. What stands before the surname is no office or body.
bool has_word_for_surname(std::string_view name);

}  // namespace council

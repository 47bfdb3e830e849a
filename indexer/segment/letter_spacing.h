#pragma once

#include <string>
#include <string_view>

namespace council {

// "CITY COUNCIL" of "C I T Y    C O U N C I L", a head whose letters are set apart and
// its words wider; "" of any other line.
std::string close_letters(std::string_view raw);

}  // namespace council

#pragma once

#include <string_view>

namespace council {

// "In person", "Via Zoom": how those below took part; no part of the list.
bool is_mode_line(std::string_view text);

// "Mr A Bee in the Chair" below a list of others.
bool names_the_chair(std::string_view text);

// "The Right Worshipful the Mayor" alone on the line above a name.
bool is_civic_office(std::string_view text);

}  // namespace council

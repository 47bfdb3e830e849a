#pragma once

#include <cstddef>
#include <string_view>

namespace council {

// Whether the point at `at` shortens a word that a figure or a letter follows: "approx.
// 7", "1st Jan. 2025", "Weds. 5 June", "min. 23", "(prop. AB, sec. CD)". A sentence that
// begins with a figure is rare.
bool is_shortening_point(std::string_view text, std::size_t at);

}  // namespace council

#pragma once

#include <string_view>

namespace council {

// What may stand between the parts of a told vote: nothing but such words as "votes".

// Between "6" and "against".
bool is_count_gap(std::string_view gap);

// Between "Against" and "3".
bool is_side_gap(std::string_view gap);

// Between one side and the next; names in brackets say nothing of the next.
bool is_pair_gap(std::string_view gap);

}  // namespace council

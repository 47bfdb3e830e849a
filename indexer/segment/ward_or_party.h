#pragma once

#include <string_view>

namespace council {

// Whether a note or a cell beside a councillor's name is no more than a ward or a party:
// "North Ward", "Labour", "Liberal Democrat Group", "Reform UK".
bool is_ward_or_party(std::string_view text);

}  // namespace council

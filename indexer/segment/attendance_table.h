#pragma once

#include <string_view>

namespace council {

// "Board Member<tab>Organisation / Role<tab>25/9/24<tab>Substitute": the head of a table
// of people.
bool heads_attendance_table(std::string_view text);

}  // namespace council

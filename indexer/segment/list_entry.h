#pragma once

#include <string_view>

namespace council {

// What stands below a list that has begun on its label's line.

// "Councillors: P Bee and C Dee", "Councillor Ross Erskine", "Mr. John Bee, Muintir na
// Tíre." alone on a line.
bool is_titled_entry(std::string_view text);

// "Mr A Bee, Area Manager, Northern Ireland" above "Housing Executive": the line ends
// within the name of a body.
bool is_cut_body(std::string_view last, std::string_view text);

// "Deputy Mayor Councillor J Bee" on a line of its own.
bool is_office_and_name(std::string_view text);

}  // namespace council

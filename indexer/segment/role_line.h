#pragma once

#include <string>
#include <string_view>

namespace council {

// "S Moore (Head of Tourism)" of "Head of Tourism, S Moore", "Mr R Bee (Director of
// Place)" of "Director of Place – Mr R Bee", "Eve Eff (Head of Parks and Play)" of "Head
// of Parks and Play: Eve Eff"; "" of any other line.
std::string name_before_role(std::string_view text);

// "Cllr P Wright (Town Mayor) (in the Chair)" of "Cllr P Wright Town Mayor (in the
// Chair)", "Dee (Chairman)" of "Chairman Dee"; "" where no civic office stands by the
// name so.
std::string name_before_civic_office(std::string_view text);

// Those, and "Director, Housing (Mr. K. Lane)".
bool is_role_line(std::string_view text);

// All of the line is "Director, Housing (Mr. K. Lane)." and the like, and no sentence.
bool is_office_with_name(std::string_view text);

}  // namespace council

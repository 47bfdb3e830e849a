#pragma once

#include <string>
#include <string_view>

namespace council {

// Whether a section of a format code prints a date or a time: "d mmm yyyy", "[h]:mm".
bool is_date_format(std::string_view code);

// The date of a spreadsheet's day number, with its time: 45678 is 21 January 2025. "" for
// a number that is no date.
std::string print_date(double value, std::string_view code, bool since_1904);

}  // namespace council

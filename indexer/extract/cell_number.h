#pragma once

#include <string>
#include <string_view>

namespace council {

// A spreadsheet's number as it is printed under Excel's format code: 45678.5 is
// "22/01/2025 12:00" under "dd/mm/yyyy hh:mm", -1234.5 is "-£1,234.50" under
// "[$£-809]#,##0.00". What a code asks for that is not known here (fractions, exponents,
// conditions) is printed plain. With `since_1904` day 0 is 1 January 1904.
std::string print_number(double value, std::string_view code, bool since_1904);

// The number with up to 15 digits, which is what a spreadsheet holds: "0.1", "1200".
std::string print_plain(double value);

// Excel's format codes that have a number only, as they are printed in Britain; ""
// (plain) for others.
std::string_view built_in_format(int number);

}  // namespace council

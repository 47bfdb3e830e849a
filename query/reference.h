#pragma once

#include <string_view>

namespace council {

// Whether all of `text` has the form of something exact that papers print and people ask
// for: a minute or decision number (25/47, 24/00108), a planning reference (12/0034/FUL,
// DM/2018/02068), a statutory section (s106, S.106, section 106). A date (05/07/2021) and
// a double year (2021/22) have not.
bool is_reference(std::string_view text);

// The number of a statutory section, "106" for "s.106" and for "section 106"; "" for
// anything else.
std::string_view statutory_section(std::string_view text);

// Whether the word says no more of the reference that follows it than what it is: "minute
// 25/47", "decision 24/00108".
bool names_reference(std::string_view word, std::string_view reference);

}  // namespace council

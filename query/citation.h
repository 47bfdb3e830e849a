#pragma once

#include <string>

#include "query/result.h"

namespace council {

// "Children’s Services update", or the paper's title, or what kind of paper it is.
std::string heading_of(const Citation& citation);

// "Middlesbrough Council, Children's Scrutiny Panel, 9 March 2026, minute 25/47, page 4
// (printed 12)": what is stated, in this order. Without a panel, the paper's title or
// file.
std::string to_line(const Citation& citation);

// Whether two names mean one: a parish council's own meeting is of the body of its name.
bool is_same_name(const std::string& name, const std::string& other);

}  // namespace council

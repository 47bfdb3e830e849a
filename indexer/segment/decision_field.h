#pragma once

#include <cstddef>
#include <string_view>

namespace council {

// "Brief description of the decision:", "Details of Decision<tab>": the field of a form
// that records a decision, with its colon or tab: bytes at the start of the text; 0 where
// none stands there. What is alone on its line has its decision below.
std::size_t decision_field_size(std::string_view text);

// "Decision of Executive Councillor for Housing" over what that member decided: all of
// the line.
bool heads_decision_of_member(std::string_view text);

}  // namespace council

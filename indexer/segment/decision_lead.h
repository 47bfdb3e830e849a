#pragma once

#include <string_view>

namespace council {

// Whether `before` ends in what stands before a decision's verb inside a sentence: a
// body, "it was", "and"; or is empty.
bool is_lead(std::string_view before);

// "UNANIMOUSLY", "IT WAS", "THE PANEL": nothing but leads, in capitals as the verb after
// them.
bool is_lead_in_capitals(std::string_view before);

}  // namespace council

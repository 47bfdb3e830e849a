#pragma once

#include <string_view>

namespace council {

// What a sign of letters, digits and slashes can be by its form alone.

// "22/0605/FUL", "DM/2018/02068", "M/FP/0370/13/P", "PA22/01234".
bool is_planning_shape(std::string_view sign);

// What an application may be called where the text says that it is one: "E/36880",
// "15/01955".
bool is_short_planning_shape(std::string_view sign);

// "24/00108"
bool is_decision_shape(std::string_view sign);

// "44", "45/23", "12A", "9.2", "PLA146/14", "RGSC/19/60"; no date.
bool is_minute_shape(std::string_view sign);

// "80523", "104321", "SC012345"
bool is_urn_shape(std::string_view sign);

// "50294203"
bool is_report_shape(std::string_view sign);

}  // namespace council

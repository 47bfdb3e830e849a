#pragma once

#include <string_view>

namespace council {

// What small councils call the items of their meetings, as a whole title: "Matters
// Arising", "Planning applications", "Payments". Unlike is_procedural_title it asks for
// the whole, so that it may be asked of any line.
bool is_council_topic(std::string_view title);

// Words with which the title of an item begins: "Election of …", "Adoption of …".
bool opens_council_topic(std::string_view title);

// A heading over several items: "QUESTIONS", "NOTICES OF MOTION", "Part A".
bool is_group_heading(std::string_view match);

}  // namespace council

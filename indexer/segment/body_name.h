#pragma once

#include <string>
#include <string_view>

namespace council {

// The names of committees, panels, boards and councils as papers print them. All take
// display text; typographic and plain quotes and dashes are the same to them.

// The name without a leading "the", a footnote number, and a date, time or punctuation
// that trails it: "The Corporate Parenting Board - Wednesday 28th October, 2020" ->
// "Corporate Parenting Board".
std::string_view trim_body_name(std::string_view text);

// trim_body_name, and a name printed in capitals in title case: "CHILDREN'S SCRUTINY
// PANEL" -> "Children's Scrutiny Panel", "SEND SUB-COMMITTEE" -> "SEND Sub-Committee".
std::string body_display_name(std::string_view text);

// Whether the whole text is the name of a body that meets: "Cabinet", "Planning Committee
// (North)", "Pwyllgor Craffu", "Metropolitan District of Limerick". A role ("Chair of the
// Board"), a place ("Council Chamber") or a sentence is none.
bool looks_like_body_name(std::string_view text);

// Whether the whole text is the name of an authority: "Kent County Council", "London
// Borough of Havering", "Cyngor Sir Gaerfyrddin". "Full Council" names no authority.
bool looks_like_council_name(std::string_view text);

}  // namespace council

#pragma once

#include <string>
#include <string_view>

namespace council {

// Lower-case ASCII words joined by '-', safe in keys, URLs and shells: "Children’s &
// Young People" -> "childrens-and-young-people", "25/47" -> "25-47". Latin letters lose
// their accents; any other character ends a word. "" when nothing is left.
std::string slug_of(std::string_view text);

// The identity of a body across its spellings: slug_of without a leading "the".
std::string panel_key(std::string_view name);

}  // namespace council

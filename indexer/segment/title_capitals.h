#pragma once

#include <cstddef>
#include <string_view>

namespace council {

// Bytes of the words in capitals with which a text starts, blanks after them included.
std::size_t leading_capitals(std::string_view text);

// "APOLOGIES FOR ABSENCE These were accepted from …": where the text starts behind a
// title that is told by its capitals alone, or 0. `below` is the line below.
std::size_t text_after_capitals(std::string_view text, std::string_view below = {});

// "ORDERS: The Chairman said" below "ITEMS UNDER STANDING": the bytes of the title's end,
// up to its colon, where text follows, or 0.
std::size_t capitals_before_text(std::string_view text);

}  // namespace council

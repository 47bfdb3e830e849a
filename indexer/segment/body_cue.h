#pragma once

#include <cstddef>
#include <string_view>

namespace council {

// "the Sub-Committee unanimously resolved": how long such words are at `at`, or 0. What a
// panel agreed is none, "the Panel agreed that more was to be done" tells of a debate,
// unless the text ends in a colon: "the Panel recommended that Cabinet:-".
std::size_t body_cue_size(std::string_view text, std::size_t at);

}  // namespace council

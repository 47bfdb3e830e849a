#pragma once

#include <cstddef>
#include <string_view>

namespace council {

// ". d. Proposed by …": where the lettered sub-item begins that holds byte `at` of a
// sentence, 0 for none: the stop behind the letter ends nothing.
std::size_t sub_item_start(std::string_view sentence, std::size_t at);

// Whether what a sentence says was decided at `cue` is history or a condition: "at the
// last meeting it was agreed that", "if it was agreed".
bool is_background(std::string_view sentence, std::size_t cue);

}  // namespace council

#pragma once

#include <string_view>

namespace council {

// Whether a folded English word is one that people ask with ("articles dealing with …")
// more often than one that they ask for. It may be a topic: such words are searched like
// any other, and count, but tell little of the order in a question of many words.
bool is_asking_word(std::string_view folded_word);

}  // namespace council

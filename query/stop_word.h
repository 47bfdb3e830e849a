#pragma once

#include <string_view>

namespace council {

// Whether a folded English word carries no topic ("of", "the"). Used when a long question
// is ranked; such words are indexed like any other.
bool is_stop_word(std::string_view folded_word);

}  // namespace council

#pragma once

#include <string_view>

namespace council {

// Whether a folded English word opens a question: "how", "what", "did".
bool opens_question(std::string_view folded_word);

// Whether in a question such a word asks, and is not asked for: "how much did the council
// tax go up", "what did cabinet decide about parking". A paper that answers has other
// words there, so that there it is left out, as words without a topic are. In a query
// that is no question it is a word like any other.
bool is_question_word(std::string_view folded_word);

}  // namespace council

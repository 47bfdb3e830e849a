#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace council::bench {

// Queries as people ask them of the generated papers: one frequent word, one rare word,
// two and three words, a phrase, a word with filters. The same ones every time.
std::vector<std::string> make_questions(std::size_t count);

}  // namespace council::bench

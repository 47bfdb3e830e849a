#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/database.h"

namespace council {

// The stemmed terms that stand for a word: that of English first, whether or not the
// index holds it, then those of other languages that it holds.
std::vector<std::string> stems_in_index(const OpenIndex& index, std::string_view prefix,
                                        std::string_view folded_word);

}  // namespace council

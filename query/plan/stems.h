#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/database.h"

namespace council {

// The terms of the index under which the forms of a word lie: those for its stem in any
// language. Its English stemmed term where the index holds none.
std::vector<std::string> stems_in_index(const OpenIndex& index, std::string_view prefix,
                                        std::string_view folded_word);

// The sections that have a form of the word's English stem; no query at all where none
// has, so that nothing is looked for in vain.
Xapian::Query stem_query(const OpenIndex& index, std::string_view prefix,
                         std::string_view folded_word);

// The sections that have any of the terms, which weigh as if they were one.
Xapian::Query any_term_query(const std::vector<std::string>& terms);

// How many sections have any of the terms: 0 if none has, else an estimate that takes the
// terms to be independent of each other; exact for one term.
double sections_with_any(const OpenIndex& index, const std::vector<std::string>& terms);

}  // namespace council

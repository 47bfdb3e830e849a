#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/database.h"

namespace council {

// The word of the index that is meant by a word as typed which the index does not have in
// any form: one that a slip of the finger may have made that, the likeliest by the slip,
// by how many sections have it and by how often it stands with the terms `beside`.
// nullopt for a known word, one of fewer than four letters or with digits, one in
// capitals, and where nothing is near: acronyms, references and words that papers use are
// never respelt.
std::optional<std::string> respell(const OpenIndex& index, const std::string& typed,
                                   const std::vector<std::string>& beside);

// The terms of a query's words, folded, that tell best which spelling of one is meant:
// those of a topic that the index has, the rarest first; at most four.
std::vector<std::string> telling_terms(const OpenIndex& index,
                                       const std::vector<std::string>& words);

}  // namespace council

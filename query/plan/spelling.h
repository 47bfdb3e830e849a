#pragma once

#include <optional>
#include <string>

#include "query/database.h"

namespace council {

// The nearest word of the index to a word as typed that the index does not have in any
// form; the commonest of equals. nullopt for a known word, one of fewer than four letters
// or with digits, one in capitals, and where nothing is near: acronyms, references and
// words that papers use are never respelt.
std::optional<std::string> respell(const OpenIndex& index, const std::string& typed);

}  // namespace council

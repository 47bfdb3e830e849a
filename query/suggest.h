#pragma once

#include <optional>
#include <string>

#include "query/database.h"
#include "query/query.h"

namespace council {

// Fewer sections than this and a better spelling is looked for.
inline constexpr std::size_t few_sections = 5;

// The query's text with each plain word that the index does not have replaced by the
// nearest one that it has. Words in capitals, in quotation marks, with digits or of fewer
// than four letters stay as they are. nullopt when nothing would change.
std::optional<std::string> suggest(const OpenIndex& index, const Query& query);

}  // namespace council

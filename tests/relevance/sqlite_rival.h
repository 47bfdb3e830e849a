#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/relevance/collection.h"

namespace council::relevance {

using Rankings = std::map<std::string, Ranking>;  // by the query's id

// Ranks with SQLite FTS5 as well as it can: Porter's stemmer, any of the words, stop
// words left out, the title counted three times. Throws std::runtime_error with SQLite's
// own message.
Rankings rank_with_sqlite(const std::vector<JudgedText>& texts,
                          const std::map<std::string, std::string>& questions);

}  // namespace council::relevance

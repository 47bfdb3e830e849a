#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "query/database.h"
#include "query/plan/sequence.h"
#include "query/query_word.h"
#include "query/result.h"

namespace council {

// That the words [first, last] of a query are an acronym or its long form, and what else
// they may be called.
struct FoundExpansion {
  std::size_t first = 0;
  std::size_t last = 0;
  Sequence other;  // folded words: the long form of an acronym, or the acronym
  Expansion shown;
};

struct Expansions {
  std::vector<FoundExpansion> found;
  std::vector<Ambiguity> ambiguous;  // not used
};

// Acronyms typed in capitals, and long forms, by what the papers of the index define.
Expansions find_expansions(const OpenIndex& index, const std::vector<QueryWord>& words);

}  // namespace council

#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "query/plan/sequence.h"

namespace council {

// One word of a question and what may stand for it: terms as they are in the index, or
// several of them next to each other.
using Alternatives = std::vector<Sequence>;

// The sections that hold at least `needed` of the words, exactly; without weight. Xapian
// 1.4 has no operator for it.
Xapian::Query quorum_query(std::vector<Alternatives> words, std::size_t needed);

}  // namespace council

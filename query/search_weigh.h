#pragma once

#include <vector>

#include <xapian.h>

#include "query/search_part.h"
#include "query/section_set.h"

namespace council {

// A section, and what it weighs by a query.
struct WeighedSection {
  Xapian::docid section = 0;
  double weight = 0;
};

// What Xapian's matcher gives each of the sections, which must match, to the last bit but
// for the order in which parts are summed up: from the terms that are kept, where Xapian
// would look for each of a query's terms in the index. The parts must be exact. In the
// order of the set.
std::vector<WeighedSection> weigh(const OpenIndex& index, const WeightParts& parts,
                                  const SectionSet& sections);

}  // namespace council

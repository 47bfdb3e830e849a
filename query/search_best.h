#pragma once

#include "query/search_match.h"
#include "query/section_set.h"

namespace council {

// The hits of run_match() when the sections that match are known: of an index that
// has_section_numbers(), by relevance, ungrouped. Only sections that may be among those
// asked for are weighed.
Ranking find_best(const Match& match, const SectionSet& matched);

}  // namespace council

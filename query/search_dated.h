#pragma once

#include "query/search_match.h"
#include "query/section_set.h"

namespace council {

// The hits of run_match() when the sections that match are known: of an index that
// has_section_numbers(), newest or oldest first, ungrouped. Only sections of the days
// that the hits are of are weighed.
Ranking find_dated(const Match& match, const SectionSet& matched);

}  // namespace council

#pragma once

#include <xapian.h>

#include "query/search_match.h"
#include "query/section_set.h"

namespace council {

// What run_match() gives, the bounds of the result aside, when the sections that match
// are known: of an index that has_section_numbers(), by relevance, ungrouped. Only
// sections that may be among those asked for are weighed.
Xapian::MSet find_best(const Match& match, const SectionSet& matched);

}  // namespace council

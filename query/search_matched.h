#pragma once

#include <xapian.h>

#include "query/database.h"
#include "query/section_set.h"

namespace council {

// Whether an index is one that sections can be told by their numbers in: not several
// together.
bool has_section_numbers(const OpenIndex& index);

// The sections that a query matches, of an index that has_section_numbers(). Which of
// them have a term is kept; a phrase is looked for only where all else matches.
SectionSet find_matched(const OpenIndex& index, const Xapian::Query& query);

// Whether the lists of a query's terms are kept, or read in little time.
bool are_at_hand(const OpenIndex& index, const Xapian::Query& query);

}  // namespace council

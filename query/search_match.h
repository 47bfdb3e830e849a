#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <xapian.h>

#include "query/database.h"
#include "query/facet_counter.h"
#include "query/plan/plan.h"
#include "query/search_weigh.h"
#include "query/section_set.h"

namespace council {

// One run of a planned query, in the order and grouping that was asked.
struct Match {
  const OpenIndex& index;
  const Plan& plan;
  const Query& query;
};

// The hits from query.offset on; every match is shown to `counter` where there is one,
// and the bounds of the result are exact.
Xapian::MSet run_match(const Match& match, FacetCounter* counter);

// The same hits where none but sections of `within` match, of which there is a number for
// each (search_matched.h). The bounds of the result are not exact.
Xapian::MSet run_match_within(const Match& match, const SectionSet& within);

// Sections in the order of the result.
using Ranking = std::vector<WeighedSection>;
Ranking ranking_of(const Xapian::MSet& matches);

// Shows every match of `query` to `counter`, fetching no hits.
void count_matches(const OpenIndex& index, const Xapian::Query& query,
                   FacetCounter& counter);

// Sections that match, exactly.
std::size_t count_sections(const OpenIndex& index, const Xapian::Query& query);

// The slot that the hits of a grouping are told apart by.
unsigned group_slot(Group group);

}  // namespace council

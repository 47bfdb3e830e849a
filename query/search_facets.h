#pragma once

#include <vector>

#include "query/database.h"
#include "query/facet_counter.h"
#include "query/plan/plan.h"
#include "query/result.h"

namespace council {

inline constexpr std::size_t max_facet_values = 100;
inline constexpr std::size_t max_months = 240;  // of twenty years, to stand under these

// The facets of a search whose matches `counter` has seen. A facet that the query filters
// on is counted again without its own filter. The most frequent values come first, years
// and months newest first; selected values are always among them.
std::vector<Facet> make_facets(const OpenIndex& index, const Plan& plan,
                               const FacetCounter& counter);

// One facet from counts of any fields.
Facet make_facet(const OpenIndex& index, Field field,
                 const std::unordered_map<std::string, std::size_t>& counts);

}  // namespace council

#pragma once

#include <vector>

#include "query/result.h"

namespace council {

// A value of a facet, with the narrower ones that stand under it.
struct FacetBranch {
  const FacetValue* value = nullptr;
  Field field = Field::Panel;  // whose value it is
  std::vector<FacetBranch> narrower{};
};

// The values of a facet in their order, each under its parent where that is there: bodies
// under bodies, months under years. They point into the facets.
std::vector<FacetBranch> facet_tree(const Facet& facet, const std::vector<Facet>& facets);

// Whether the facet's values stand under those of another: months, where there are years.
bool is_in_tree_of_another(const Facet& facet, const std::vector<Facet>& facets);

}  // namespace council

#include "query/facet_tree.h"

#include <algorithm>
#include <set>
#include <string>

namespace council {
namespace {

const Facet* find_facet(const std::vector<Facet>& facets, Field field) {
  const auto found =
      std::find_if(facets.begin(), facets.end(),
                   [field](const Facet& facet) { return facet.field == field; });
  return found == facets.end() ? nullptr : &*found;
}

// Bodies that are said to be parts of each other end in none of these: the first of them
// stands by itself.
class TreeMaker {
 public:
  explicit TreeMaker(const Facet& facet) : facet_{facet} {
    for (const FacetValue& value : facet.values) {
      if (!value.value.empty()) {  // what is not stated holds nothing
        values_.insert(value.value);
      }
    }
  }

  std::vector<FacetBranch> run() {
    std::vector<FacetBranch> tree;
    for (const FacetValue& value : facet_.values) {
      if (!values_.contains(value.parent) && !placed_.contains(value.value)) {
        tree.push_back(branch(value));
      }
    }
    for (const FacetValue& value : facet_.values) {
      if (!placed_.contains(value.value)) {
        tree.push_back(branch(value));
      }
    }
    return tree;
  }

 private:
  FacetBranch branch(const FacetValue& value) {
    placed_.insert(value.value);
    FacetBranch branch{.value = &value, .field = facet_.field};
    for (const FacetValue& other : facet_.values) {
      if (!value.value.empty() && other.parent == value.value &&
          !placed_.contains(other.value)) {
        branch.narrower.push_back(this->branch(other));
      }
    }
    return branch;
  }

  const Facet& facet_;
  std::set<std::string> values_;
  std::set<std::string> placed_;
};

// A tree is made only where a value says that it has a parent: of most facets none does.
std::vector<FacetBranch> branches_of(const Facet& facet) {
  if (facet.field != Field::Month &&
      std::any_of(facet.values.begin(), facet.values.end(),
                  [](const FacetValue& value) { return !value.parent.empty(); })) {
    return TreeMaker{facet}.run();
  }
  std::vector<FacetBranch> branches;
  branches.reserve(facet.values.size());
  for (const FacetValue& value : facet.values) {
    branches.push_back({.value = &value, .field = facet.field});
  }
  return branches;
}

}  // namespace

std::vector<FacetBranch> facet_tree(const Facet& facet,
                                    const std::vector<Facet>& facets) {
  std::vector<FacetBranch> tree = branches_of(facet);
  const Facet* const months =
      facet.field == Field::Year ? find_facet(facets, Field::Month) : nullptr;
  if (months == nullptr) {
    return tree;
  }
  for (FacetBranch& year : tree) {
    for (const FacetValue& month : months->values) {
      if (!month.value.empty() && month.parent == year.value->value) {
        year.narrower.push_back({.value = &month, .field = Field::Month});
      }
    }
  }
  return tree;
}

bool is_in_tree_of_another(const Facet& facet, const std::vector<Facet>& facets) {
  return facet.field == Field::Month && find_facet(facets, Field::Year) != nullptr;
}

}  // namespace council

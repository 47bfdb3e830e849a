#include "query/search_facets.h"

#include <algorithm>

#include "common/generation.h"
#include "common/person_key.h"
#include "common/slug.h"
#include "common/sub_body.h"
#include "query/search_match.h"

namespace council {
namespace {

bool is_calendar(Field field) {
  return field == Field::Year || field == Field::Month || field == Field::MunicipalYear;
}

// A total order, so that equal counts always come in the same order.
bool comes_first(const FacetValue& a, const FacetValue& b, bool by_value) {
  if (a.value.empty() != b.value.empty()) {
    return b.value.empty();
  }
  if (by_value) {
    return a.value > b.value;
  }
  return a.count != b.count ? a.count > b.count : a.value < b.value;
}

void sort_values(Facet& facet) {
  const bool by_value = is_calendar(facet.field);
  std::sort(facet.values.begin(), facet.values.end(),
            [by_value](const FacetValue& a, const FacetValue& b) {
              return comes_first(a, b, by_value);
            });
}

void keep_first(Facet& facet, std::size_t count) {
  std::vector<FacetValue> kept;
  for (FacetValue& value : facet.values) {
    if (kept.size() < count || value.selected || value.value.empty()) {
      kept.push_back(std::move(value));
    }
  }
  facet.values = std::move(kept);
}

void mark_selected(Facet& facet, const Plan& plan) {
  const auto terms = plan.filter_terms.find(facet.field);
  if (terms == plan.filter_terms.end()) {
    return;
  }
  const std::string prefix{spec_of(facet.field).prefix};
  for (FacetValue& value : facet.values) {
    value.selected = terms->second.contains(prefix + value.value);
  }
}

void add_labels(const OpenIndex& index, Facet& facet) {
  for (FacetValue& value : facet.values) {
    value.label =
        value.value.empty() ? "(not stated)" : label_of(index, facet.field, value.value);
  }
}

// People of one name in several councils, or in papers that state none, are told apart:
// "E Marsden (Aldermere Borough Council)", "E Marsden (council not stated)".
void tell_apart(const OpenIndex& index, Facet& facet) {
  std::unordered_map<std::string, std::size_t> times;
  for (const FacetValue& value : facet.values) {
    ++times[value.label];
  }
  for (FacetValue& value : facet.values) {
    const std::size_t slash = value.value.find('/');
    if (times[value.label] > 1 && slash != std::string::npos) {
      const std::string council = value.value.substr(0, slash);
      value.label += council == unstated_council
                         ? " (council not stated)"
                         : " (" + label_of(index, Field::Council, council) + ")";
    }
  }
}

SubBodies stored_sub_bodies(const OpenIndex& index) {
  SubBodies bodies;
  for (const Xapian::Database& part : index.parts) {
    bodies.merge(parse_sub_bodies(part.get_metadata(sub_bodies_key)));
  }
  return bodies;
}

// The body that another is a part of, as users or its name say, and which has papers.
std::string find_whole(const OpenIndex& index, const FacetValue& body) {
  const SubBodies stored = stored_sub_bodies(index);
  const auto said = stored.find(body.value);
  const std::string key = said != stored.end()
                              ? said->second
                              : panel_key(named_whole(body.label).value_or(""));
  return !key.empty() && key != body.value &&
                 has_term(index, filter_term(Field::Panel, key))
             ? key
             : "";
}

void add_parents(const OpenIndex& index, Facet& facet) {
  constexpr std::size_t year_digits = 4;
  if (facet.field == Field::Month) {
    for (FacetValue& value : facet.values) {
      value.parent = value.value.substr(0, year_digits);
    }
  }
  if (facet.field == Field::Panel) {
    for (FacetValue& value : facet.values) {
      value.parent = index.memory->wholes.answer(
          value.value, [&] { return find_whole(index, value); });
    }
  }
}

void describe(const OpenIndex& index, Facet& facet) {
  add_labels(index, facet);
  if (facet.field == Field::Person) {
    tell_apart(index, facet);
  }
  add_parents(index, facet);
}

bool says_something(const Facet& facet) {
  return std::any_of(facet.values.begin(), facet.values.end(),
                     [](const FacetValue& value) { return !value.value.empty(); });
}

Facet unlabelled(Field field,
                 const std::unordered_map<std::string, std::size_t>& counts) {
  Facet facet;
  facet.field = field;
  for (const auto& [value, count] : counts) {
    facet.values.push_back({.value = value, .label = {}, .count = count});
  }
  facet.distinct = facet.values.size();
  sort_values(facet);
  return facet;
}

}  // namespace

Facet make_facet(const OpenIndex& index, Field field,
                 const std::unordered_map<std::string, std::size_t>& counts) {
  Facet facet = unlabelled(field, counts);
  describe(index, facet);
  return facet;
}

std::vector<Facet> make_facets(const OpenIndex& index, const Plan& plan,
                               const FacetCounter& counter) {
  std::vector<Facet> facets;
  for (const Field field : facet_fields()) {
    Facet facet;
    if (plan.filters.contains(field)) {
      FacetCounter own{index, {field}};
      count_matches(index, whole_query(plan, field), own);
      facet = unlabelled(field, own.counts(field));
    } else {
      facet = unlabelled(field, counter.counts(field));
    }
    if (!says_something(facet)) {
      continue;
    }
    mark_selected(facet, plan);
    keep_first(facet, field == Field::Month ? max_months : max_facet_values);
    describe(index, facet);
    facets.push_back(std::move(facet));
  }
  return facets;
}

}  // namespace council

#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "common/field.h"

namespace council {

// Sees every match of a search once and counts it: sections, groups, and the values of
// facets. Passages of one section count once. For one get_mset only: counts add up.
class FacetCounter : public Xapian::MatchSpy {
 public:
  // Counts the values of `fields`, which must have slots, and the distinct values of
  // `group_slot`.
  explicit FacetCounter(const std::vector<Field>& fields,
                        std::optional<unsigned> group_slot = {});

  void operator()(const Xapian::Document& match, double weight) override;

  [[nodiscard]] std::size_t sections() const { return sections_; }
  // Distinct values of the group slot, and one for each match without.
  [[nodiscard]] std::size_t groups() const { return groups_.size() + ungrouped_; }
  // Sections by value; "" for those without one.
  [[nodiscard]] const std::unordered_map<std::string, std::size_t>& counts(
      Field field) const;

 private:
  struct Counts {
    Field field;
    unsigned slot;
    bool is_multi_valued;
    std::unordered_map<std::string, std::size_t> sections;
  };

  bool is_new_section(const Xapian::Document& match);

  std::vector<Counts> counts_;
  std::optional<unsigned> group_slot_;
  std::unordered_set<std::string> groups_;
  std::unordered_set<std::string> passaged_;  // sections of which a passage was seen
  std::size_t ungrouped_ = 0;
  std::size_t sections_ = 0;
};

// Every field that is a facet, in the order of the table.
std::vector<Field> facet_fields();

}  // namespace council

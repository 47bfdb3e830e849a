#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/field.h"
#include "query/database.h"
#include "query/section_set.h"

namespace council {

// Sees every match of a search once and counts it: sections, groups, and the values of
// facets. Passages of one section count once. For one get_mset only: counts add up.
class FacetCounter : public Xapian::MatchSpy {
 public:
  // Counts the values of `fields`, which must have slots, and the distinct values of
  // `group_slot`. The index must outlive it.
  explicit FacetCounter(const OpenIndex& index, const std::vector<Field>& fields,
                        std::optional<unsigned> group_slot = {});

  void operator()(const Xapian::Document& match, double weight) override;

  // As if it saw them all: of an index whose sections have numbers.
  void count(const SectionSet& matches);

  [[nodiscard]] std::size_t sections() const { return sections_; }
  // Distinct values of the group slot; sections without one.
  [[nodiscard]] std::size_t groups() const { return groups_; }
  [[nodiscard]] std::size_t ungrouped() const { return ungrouped_; }
  // Sections by value; "" for those without one.
  [[nodiscard]] std::unordered_map<std::string, std::size_t> counts(Field field) const;

 private:
  // How often a column's values were seen, by their numbers.
  struct Seen {
    explicit Seen(ValueColumn& counted) : column{counted} {}
    // The times before, and that it is one more.
    std::size_t add(std::uint32_t number);
    void add_all(const std::vector<std::uint32_t>& sections);

    ValueColumn& column;
    std::vector<std::size_t> times{};
  };
  struct Counts {
    Field field{};
    bool is_multi_valued = false;
    Seen values;
  };

  bool is_new_section(std::uint32_t section);
  void remove_seen_passages(SectionSet& matches);
  void note_group(std::uint32_t group);

  std::vector<Counts> counts_;
  std::optional<Seen> seen_groups_;
  Seen passaged_;  // sections of which a passage was seen
  std::size_t groups_ = 0;
  std::size_t ungrouped_ = 0;
  std::size_t sections_ = 0;
};

// Every field that is a facet, in the order of the table.
std::vector<Field> facet_fields();

}  // namespace council

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "query/search_match.h"

namespace council {

// What comes first of sections that weigh the same.
enum class Ties { ByKey, BySection };

// Ranks sections by what they weigh. Of the passages of one section, whichever calls they
// come in, only the first is ranked.
class Ranker {
 public:
  // The index must outlive it.
  explicit Ranker(const OpenIndex& index) : index_{index} {}

  // The first of them, as many as that; the sections must rise.
  Ranking rank(const std::vector<WeighedSection>& weighed, Ties ties, std::size_t count);

 private:
  struct Place {
    WeighedSection weighed;
    std::uint32_t whole = 0;  // the section that it is a passage of; 0 for none
  };
  using At = std::vector<Place>::iterator;

  [[nodiscard]] std::vector<Place> places_of(
      const std::vector<WeighedSection>& weighed) const;
  [[nodiscard]] std::string key_of(const Place& place) const;
  void sort_by_keys(At begin, At end) const;

  const OpenIndex& index_;
  std::unordered_set<std::uint32_t> seen_;
};

}  // namespace council

#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/database.h"
#include "query/plan/places.h"

namespace council {

// A part of a ranked query, with what tells which sections have it and what it weighs in
// each. By its type:
//   LEAF_TERM            `weight * share` of the term
//   OP_SYNONYM           the same of its parts, which are terms, taken for one
//   LEAF_MATCH_ALL       `weight`, in all
//   LEAF_POSTING_SOURCE  0, where terms that stand in the section are as they are to be
//   LEAF_MATCH_NOTHING   in none
//   OP_INVALID           not known: at most `weight`, perhaps in all
//   others               as Xapian puts their parts together
struct WeightPart {
  Xapian::Query::op type = Xapian::Query::LEAF_MATCH_NOTHING;
  double weight = 0;
  const TermSections* term = nullptr;
  std::string name{};  // of the term
  std::optional<Standing> standing{};
  std::vector<WeightPart> parts{};

  // Of any section.
  [[nodiscard]] double most() const;
  // Whether it tells of every section what it weighs there.
  [[nodiscard]] bool is_exact() const;
};

// A ranked query of which it is known what it matches.
struct WeightParts {
  // Without what only filters.
  WeightPart base;
  // What only adds to the weight, and may not match: what adds most at first.
  std::vector<WeightPart> added;

  [[nodiscard]] bool are_exact() const;
};

// Of an index that has_section_numbers(); good while it is open and nothing else is asked
// of it.
WeightParts parts_by_weight(const OpenIndex& index, const Xapian::Query& query);

}  // namespace council

#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "query/result.h"

namespace council {

// One side of a comparison.
struct ComparedSide {
  std::string name;          // "panel:audit"
  Query query;               // narrowed by what sets the side apart
  std::vector<Field> fixed;  // what it has one value of, and is not compared
};

struct ComparedSides {
  ComparedSide a;
  ComparedSide b;
};

struct CountPair {
  std::size_t a = 0;
  std::size_t b = 0;

  bool operator==(const CountPair&) const = default;
};

struct Comparison {
  Table table;
  CountPair sections;
};

// The counts of two sides next to each other: all sections, then the values of each
// facet, those that differ most first, as many and from where on as the first side's
// query says. Throws like search.
Comparison compare_sides(const std::vector<std::filesystem::path>& folders,
                         const ComparedSides& sides);

}  // namespace council

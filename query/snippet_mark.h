#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "query/plan/plan.h"

namespace council {

// A place in a text that matched.
struct Mark {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  std::size_t element = 0;  // which part of the query, counted from 0
  double weight = 0;        // a phrase says more than a word
};

// In the order of their beginnings. Takes time in proportion to the text.
std::vector<Mark> find_marks(std::string_view text, const Matched& matched);

}  // namespace council

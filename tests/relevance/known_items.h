#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "query/database.h"

namespace council::relevance {

// Searches whose one right answer is known from the index itself.
struct KnownItems {
  std::size_t asked = 0;
  std::vector<std::string> missed;  // queries whose first result bears something else
};

// Every number of a section, as printed, every reference that is printed in one, and
// every title, each asked for once. Right is a first result that bears it.
KnownItems look_for_numbers(const OpenIndex& index);
KnownItems look_for_references(const OpenIndex& index);
KnownItems look_for_titles(const OpenIndex& index);

}  // namespace council::relevance

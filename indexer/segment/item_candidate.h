#pragma once

#include <cstddef>
#include <vector>

#include "indexer/segment/items.h"
#include "indexer/segment/line.h"
#include "indexer/segment/number_label.h"

namespace council {

// A line that may open an item, and how much it looks like one.
struct Candidate {
  std::size_t line = 0;
  NumberLabel label;
  bool styled = false;  // bold, a heading, capitals
  int indent = 0;
  double score = 0;
};

// Every numbered line of a document, weighed by its setting (bold, capitals, a heading's
// mark), its wording and its neighbours.
std::vector<Candidate> find_candidates(Lines lines, Numbered numbered);

// A line set as a heading: bold, marked, or an item's title by its HTML class.
bool is_styled(const Line& line);

}  // namespace council

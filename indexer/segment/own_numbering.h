#pragma once

#include <map>

#include "indexer/segment/line.h"

namespace council {

// How surely the page numbers of a paper start on a page, by PDF page, where they do.
// A whole weight of evidence (enough_evidence): "Page 1 of 4" with "Page 2 of 4" on the
// next page, or "1" before "2" where another run of numbers ended above or none was yet.
// Less: a first number that nothing goes on from. The first page of all is left out.
std::map<int, double> find_numbered_starts(Lines lines);

}  // namespace council

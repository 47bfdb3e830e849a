#pragma once

#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// Minutes may print the titles of their items beside the text, in a column at the left
// that is as wide as the titles need:
//
//   Lease of the        12   The Head of Estates submitted a Report on
//   Old Pier                 the lease.
//
//                            It was agreed to note the Report.
//
// The lines with each title as one, over the text of its column, and where those titles
// stand. Lines above the first title are as they were. Both empty where the paper is not
// of this form.
struct SideHeadings {
  std::vector<Line> lines;
  std::vector<SectionStart> starts;
};

SideHeadings find_side_headings(Lines lines);

}  // namespace council

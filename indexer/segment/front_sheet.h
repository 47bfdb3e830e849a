#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/page_span.h"
#include "indexer/segment/section_start.h"

namespace council {

// The agenda at the front: its items, the pages that their titles head again, and those
// where papers begin for another reason.
struct FrontSheet {
  std::vector<SectionStart> items;
  std::map<int, std::string> titled;
  std::set<int> opened;
};

// Reads the pages before anything else begins, told by how they open and by the pages on
// which numbers start anew: PDF page -> how surely. Nothing where no agenda is at the
// front.
FrontSheet read_front_sheet(Lines lines, const std::vector<PageSpan>& spans,
                            const std::map<int, double>& numbered);

}  // namespace council

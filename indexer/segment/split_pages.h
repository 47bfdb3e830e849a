#pragma once

#include <vector>

#include "indexer/pages.h"
#include "indexer/segment/boundary.h"
#include "indexer/segment/pack_pages.h"
#include "indexer/segment/section_start.h"

namespace council {

// Where the papers of a source with pages begin, weighed from the front sheet's ranges,
// the outline, item stamps, blank-page markers, letterheads, mastheads and page numbers
// that restart. The first boundary is the start of the source; a source that is no pack
// has no other.
struct PageSplit {
  std::vector<Boundary> boundaries;
  std::vector<SectionStart> agenda_items;  // of the front sheet, where there is one
  PackPages numbering;
};
PageSplit split_at_pages(const Pages& pages, Lines lines);

}  // namespace council

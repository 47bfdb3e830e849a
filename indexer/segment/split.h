#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/pages.h"
#include "indexer/segment/line.h"
#include "indexer/segment/pack_pages.h"
#include "indexer/segment/section_start.h"

namespace council {

// One logical document within a source: lines[first, last).
struct Stretch {
  std::size_t first = 0;
  std::size_t last = 0;
  std::vector<std::string> evidence;       // why it starts here
  std::optional<std::string> agenda_item;  // by page range or stamp
};

// A source cut into its logical documents. Stretches are in order, do not overlap, and
// leave out only blank lines and furniture.
struct Split {
  std::vector<Stretch> stretches;
  bool is_pack = false;                    // more than one document, an agenda first
  bool is_list = false;                    // one page that lists decisions or meetings
  std::vector<SectionStart> agenda_items;  // of the front sheet, where there is one
  PackPages numbering;                     // of a source with pages
};

// Finds where documents begin: by the agenda's page ranges, blank-page markers, the
// outline, mastheads, letterheads, item stamps, page numbers that restart. A source
// without such evidence is one document.
Split split_documents(const Pages& pages, Lines lines);

}  // namespace council

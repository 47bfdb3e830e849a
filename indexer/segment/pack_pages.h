#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "indexer/pages.h"
#include "indexer/segment/line.h"

namespace council {

// The two page numberings of a pack: the pack's own, which runs through it ("Page 24" in
// the corner), and that of the paper, which starts again with each paper.
struct PackPages {
  std::map<int, int> pack_page;  // PDF page -> number in the pack
  std::map<int, int>
      paper_page;  // PDF page -> number in the paper, where another is printed
  // PDF page on which the pack page is printed; nullopt where it is not known.
  [[nodiscard]] std::optional<int> find_page(int in_pack) const;
};

// What the numbering is checked against: the first pages that the front sheet announces
// and the last of all (0 where none is), and the PDF pages on which papers seem to start.
struct PackPlan {
  std::vector<int> announced;
  int last = 0;
  std::set<int> likely_starts;
};

// The numbering that is printed on most pages; else the labels of the PDF; else, where
// neither is there, the shift at which the announced pages fall on starts of papers.
PackPages number_pack(const Pages& pages, Lines lines, const PackPlan& plan = {});

}  // namespace council

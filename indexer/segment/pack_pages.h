#pragma once

#include <map>
#include <optional>
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

PackPages number_pack(const Pages& pages, Lines lines);

}  // namespace council

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/segment/line.h"

namespace council {

// One page of a source: lines[first, last), of which there is one or more.
struct PageSpan {
  int page = 0;  // 1-based, in the file
  std::size_t first = 0;
  std::size_t last = 0;
  bool blank_marker = false;           // "This page is intentionally left blank", alone
  std::optional<std::string> opening;  // what it looks like as the first page of a paper
};

// The pages of a source in order. The head of the first page that comes again over a
// later one opens nothing there.
std::vector<PageSpan> page_spans(Lines lines);

// Minutes of meeting after meeting, letter after letter, bound without a front sheet: the
// first page opens such a paper, and others do of another date.
bool is_bound_volume(Lines lines, const std::vector<PageSpan>& spans);

}  // namespace council

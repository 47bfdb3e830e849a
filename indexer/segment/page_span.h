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
  bool opens_minutes = false;
};

// The pages of a source in order. The head of the first page that comes again over a
// later one opens nothing there.
std::vector<PageSpan> page_spans(Lines lines);

// Minutes of meeting after meeting, letter after letter, bound without a front sheet: the
// first page opens such a paper, and others do of another date or body.
bool is_bound_volume(Lines lines, const std::vector<PageSpan>& spans);

// Whether the page, by its opening one of minutes, goes on with those that start on the
// page `head`: a running head tells of the same meeting, or, where `undated_too`, of the
// same body alone.
bool goes_on_with_minutes(Lines lines, const PageSpan& head, const PageSpan& span,
                          bool undated_too);

}  // namespace council

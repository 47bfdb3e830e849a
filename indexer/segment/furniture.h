#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/pages.h"
#include "indexer/segment/line.h"

namespace council {

// Marks as furniture what a page carries besides its text: page numbers ("Page 24", "12"
// at the foot, "- 3 -", "Page 1 of 54") and markers of blank pages. Conservative: a line
// that might be text stays text.
void mark_furniture(std::vector<Line>& lines, const Pages& pages);

// Marks the running heads and feet of one document: the same line, numbers aside, at the
// head or foot of three or more successive pages. The first of a running head stays: it
// may be the document's title. For one document of a pack at a time, since papers of a
// pack share their mastheads.
void mark_running_lines(std::span<Line> document);

// "This page is intentionally left blank", in any of its wordings.
bool is_blank_page_marker(std::string_view match);

// The number that a page-number line prints: 24 for "Page 24"; 0 when it is none.
// A bare number counts only where `bare_allowed`.
int printed_page_number(std::string_view match, bool bare_allowed);

// What a line of a page's margin prints: 24 of 0 for "Page 24" or "24", 2 of 6 for
// "Page 2 of 6", at the end of a row too: "Board minutes v2    Page 2 of 6".
struct PageNumber {
  int number = 0;
  int total = 0;  // 0 where it is not told
};
std::optional<PageNumber> find_page_number(const Line& line);

}  // namespace council

#pragma once

#include <string_view>
#include <vector>

#include "indexer/pages.h"
#include "indexer/segment/line.h"

namespace council {

// Marks as furniture what a page carries besides its text: page numbers ("Page 24", "12"
// at the foot, "- 3 -", "Page 1 of 54"), running heads and feet (the same line at the
// same place of three or more pages), markers of blank pages. Conservative: a line that
// might be text stays text.
void mark_furniture(std::vector<Line>& lines, const Pages& pages);

// "This page is intentionally left blank", in any of its wordings.
bool is_blank_page_marker(std::string_view match);

// The number that a page-number line prints: 24 for "Page 24"; 0 when it is none.
// A bare number counts only where `bare_allowed`.
int printed_page_number(std::string_view match, bool bare_allowed);

}  // namespace council

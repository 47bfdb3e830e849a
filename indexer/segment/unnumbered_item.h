#pragma once

#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// Adds to numbered items what stands between and after them without a number: group
// headings ("NOTICES OF MOTION") as stretches of no item, a usual last item set like the
// others ("ANY OTHER BUSINESS"), and, where most items of a paper bear no number, short
// lines that are set as headings ("Election of Chairman").
void add_unnumbered_items(Lines lines, std::vector<SectionStart>& starts);

// The items of a paper without numbers whose titles open a paragraph and run in to its
// text: "Matters Arising: The bin has been mended." Empty unless enough of them are what
// councils call their items.
std::vector<SectionStart> find_run_in_items(Lines lines);

}  // namespace council

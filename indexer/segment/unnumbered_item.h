#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// Adds to numbered items what stands between and after them without a number: group
// headings ("NOTICES OF MOTION") as stretches of no item, a usual last item set like the
// others ("ANY OTHER BUSINESS"), and, where most items of a paper bear no number, short
// lines that are set as headings ("Election of Chairman").
void add_unnumbered_items(Lines lines, std::vector<SectionStart>& starts);

// The item at a line whose title runs in to its text, or stands behind the loose numbers
// of a margin.
std::optional<SectionStart> find_run_in_item(Lines lines, std::size_t at);

// Whether a title is what small councils call one of their items, or begins like one.
bool is_usual_title(std::string_view title);

// The items of a paper without numbers whose titles open a paragraph and run in to its
// text: "Matters Arising: The bin has been mended." Empty unless enough of them are what
// councils call their items.
std::vector<SectionStart> find_run_in_items(Lines lines);

}  // namespace council

#pragma once

#include <cstddef>
#include <vector>

#include "indexer/segment/item_candidate.h"
#include "indexer/segment/items.h"

namespace council {

// Whether the numbers of a run (`members` of the candidates) stand below their titles.
// With `plain_too` a title may be a line alone between blank lines.
bool is_numbered_below(Lines lines, const std::vector<Candidate>& candidates,
                       const std::vector<std::size_t>& members, bool plain_too);

// An item whose number stands below its title, should there be one.
SectionStart start_below_title(Lines lines, const Candidate& candidate, bool plain_too);

// Items of which only the paragraphs bear numbers, "2.1" and "2.2" below titles of their
// own, or "5.1" to "5.4" below one, where the numbers of the other items leave a gap.
void add_decimals_below_titles(Lines lines, std::vector<SectionStart>& starts);

}  // namespace council

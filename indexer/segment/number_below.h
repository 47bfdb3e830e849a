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

}  // namespace council

#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// The pages at whose top an item of the front sheet has its title again, as the paper on
// it does: PDF page -> number of the item. Each item is found once, where it is first;
// items that every meeting has (apologies, minutes) are not looked for, nor titles of one
// telling word. On a page of `opened`, where a paper begins for another reason, the title
// may stand lower.
std::map<int, std::string> find_titled_pages(Lines lines,
                                             const std::vector<SectionStart>& items,
                                             const std::set<int>& opened);

}  // namespace council

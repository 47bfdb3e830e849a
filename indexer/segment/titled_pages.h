#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// The pages where a paper begins for another reason than its title, and those of them
// where one in the form of a report does, and where minutes do.
struct OpenedPages {
  std::set<int> all;
  std::set<int> reports;
  std::set<int> minutes;
};

// The pages at whose top an item of the front sheet has its title again, as the paper on
// it does: PDF page -> number of the item. Each item is found once: where a report opens,
// else where it is first. No paper is what stands in a list of titles, below "See also"
// or below the text of a page, and what the minutes of another meeting tell. Items that
// every meeting has (apologies, minutes) are not looked for, nor titles of one
// word; of one telling word it has to be the same ("Appeals Update"). On an opened page
// the title may stand lower.
std::map<int, std::string> find_titled_pages(Lines lines,
                                             const std::vector<SectionStart>& items,
                                             const OpenedPages& opened);

}  // namespace council

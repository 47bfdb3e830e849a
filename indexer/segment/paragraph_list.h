#pragma once

#include <vector>

#include "indexer/segment/item_candidate.h"
#include "indexer/segment/section_start.h"

namespace council {

// The candidates of a report without the lists inside its paragraphs: "2.1 The priorities
// are:" and below it "1. Leadership", "2. Participation" number the list, not the report.
std::vector<Candidate> without_paragraph_lists(Lines lines,
                                               const std::vector<Candidate>& candidates);

// The candidates of minutes without the lists inside an item: below "7. Correspondence"
// the lines from 1 to 15, and then "8. Planning".
std::vector<Candidate> without_lists_within(const std::vector<Candidate>& candidates);

// "1. The deputation of Mr A Bee." below "NOTED": whether the numbers are of lists that
// count anew, none of which is set as a title.
bool counts_anew(Lines lines, const std::vector<SectionStart>& numbered);

}  // namespace council

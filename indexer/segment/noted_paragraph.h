#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/joined_lines.h"

namespace council {

// The paragraphs of an item that tell something and that it was noted, each a decision of
// its own:
//
//   "Letter on the removal of the lamp. Noted."        the paragraph
//   "c) Bank reconciliation to 31 May – noted."        the part of a list
//   "5.3 It was noted that the hedge had been cut."    the item's numbered paragraph
std::vector<Decision> find_noted_paragraphs(const std::vector<JoinedLines>& paragraphs);

}  // namespace council

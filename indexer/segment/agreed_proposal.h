#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/joined_lines.h"

namespace council {

// "Cllr A PROPOSED that the fee be raised; Cllr B seconded. IT WAS AGREED.": gives the
// decisions that end such a sentence, "IT WAS AGREED" without a text of its own, what was
// proposed. Paragraphs and decisions are in the order of their lines.
void tell_agreed_proposals(const std::vector<JoinedLines>& paragraphs,
                           std::vector<Decision>& decisions);

}  // namespace council

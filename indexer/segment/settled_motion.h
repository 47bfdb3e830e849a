#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/joined_lines.h"

namespace council {

// "Cllr A proposed, seconded by Cllr B, a rise of 3%." over "The meeting resolved that
// fees rise by 3%.": one decision, which has the movers.
void settle_moved(std::vector<Decision>& decisions);

// Where an amendment to a motion was moved, what was only moved is not decided: the
// decision that came of it has the movers of the motion. Other motions of the item stay.
void settle_amended(const std::vector<JoinedLines>& paragraphs,
                    std::vector<Decision>& decisions);

}  // namespace council

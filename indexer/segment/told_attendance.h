#pragma once

#include <vector>

#include "indexer/segment/line.h"

namespace council {

// The lines with the lists that the heading of minutes goes on with put on lines of their
// own: "… held on 4 March attended by Cllrs A Bee and C Dee" as "Present: Cllrs A Bee and
// C Dee" below the rest, "… IN THE HALL PRESENT: Cllr A Bee APOLOGIES: Cllr C Dee" cut
// before each label. Empty where there is no such heading.
std::vector<Line> with_told_lists_apart(Lines lines);

}  // namespace council

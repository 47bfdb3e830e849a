#pragma once

#include <vector>

#include "indexer/segment/line.h"

namespace council {

// The lines of a list of those who came with each name and label as other papers print
// them; empty when that is so already. "P r e s e n t:" becomes "Present:", "Bee, Ann"
// and "Dee, Carl" side by side "Ann Bee; Carl Dee", and a name under "Councillor:
// Councillor:" or behind ditto marks stands apart with its title.
std::vector<Line> with_plain_names(Lines lines);

}  // namespace council

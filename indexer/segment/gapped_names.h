#pragma once

#include <vector>

#include "indexer/segment/line.h"

namespace council {

// The lines with names that only wide gaps keep apart, "Present:   J Bee   C Dee
// (Clerk)", as lists: "Present: J Bee; C Dee (Clerk)". Empty where there is no such line.
std::vector<Line> with_gaps_closed(Lines lines);

}  // namespace council

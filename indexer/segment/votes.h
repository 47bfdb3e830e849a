#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"
#include "indexer/segment/line.h"

namespace council {

// The votes told in an item's body: lists by name ("For (57)" … "Against (0)" … "Motion
// carried."), counts on a line ("For: 8 Against: 3"), and sentences ("the motion was LOST
// (4 votes for, 6 against)", "by 12 votes to 3"). Names are as printed, titles included,
// for they tell namesakes apart. Counts are those printed, whatever the lists hold. The
// outcome is "carried" or "lost".
std::vector<Vote> find_votes(const Body& body);
std::vector<Vote> find_votes(Lines body);

}  // namespace council

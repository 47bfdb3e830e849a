#pragma once

#include <span>
#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"

namespace council {

// The rows of tables of actions: a heading row with "Action" and with an owner, a date or
// a status ("Ref<tab>Action<tab>Owner<tab>Due date<tab>Status"), and the rows below it. A
// row without an action goes on with the one before.
std::vector<ActionPoint> read_action_table(std::span<const BodyLine> body);

}  // namespace council

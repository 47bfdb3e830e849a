#pragma once

#include <cstdint>
#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"
#include "indexer/segment/line.h"

namespace council {

// Where actions are told in words of their own ("Clerk to write to the owner") and where
// only what is labelled or set in a table counts.
enum class ActionSource : std::uint8_t { Minutes, Other };

// What people are to do, in order:
//
//   labelled  "ACTION: Clerk to contact the warden", "Actions:" over a list
//   starred   "*Clerk to instruct the solicitor"
//   noted     "… three quotations for the fence. (Action DL)", an owner in the margin
//   told      "Clerk to arrange a meeting." as a sentence of its own
//   table     rows under "Action<tab>Owner<tab>Due"
//
// The owner is as printed; without one the action has none.
std::vector<ActionPoint> find_actions(const Body& body, ActionSource source);
std::vector<ActionPoint> find_actions(Lines body, ActionSource source);

}  // namespace council

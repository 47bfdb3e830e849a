#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/segment/line.h"
#include "indexer/segment/masthead.h"

namespace council {

struct InferredCouncil {
  std::string name;
  std::string_view how;  // for Document::inferred
};

// The council of a paper whose head prints it nowhere by itself: that which the lines
// above the first item name in passing, "… on the Glen City Council website", "Inaugural
// Meeting of the Ashby Community Council", or else the one that is printed at the foot or
// the head of pages. nullopt where they name several; nothing is taken from below who was
// there, for guests come from other councils.
std::optional<InferredCouncil> infer_council(const Masthead& masthead, Lines lines);

}  // namespace council

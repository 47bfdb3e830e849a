#pragma once

#include <span>
#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"

namespace council {

// What an item's labels say, line by line: "RESOLVED: That …", "Decision: …".
struct LabelledDecisions {
  std::vector<Decision> decisions;
  bool has_formal = false;  // a label stood where one stands, not within a paragraph
};
LabelledDecisions find_labelled_decisions(std::span<const BodyLine> body);

}  // namespace council

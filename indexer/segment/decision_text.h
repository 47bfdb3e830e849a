#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"
#include "indexer/segment/decision_label.h"

namespace council {

// What follows a decision's label.
struct DecisionText {
  std::string text;  // up to the first part, quotes around the whole gone
  std::vector<DecisionPart> parts;
  std::size_t end = 0;  // index into the body after the last line taken
};

// Reads on from the label in body[index]: the rest of its paragraph, then a list of parts
// over sub-headings and page breaks, until a line that goes on with something else.
DecisionText read_decision_text(std::span<const BodyLine> body, std::size_t index,
                                const DecisionLabel& label);

}  // namespace council

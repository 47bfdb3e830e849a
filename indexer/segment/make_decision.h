#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "common/document.h"
#include "indexer/segment/body_lines.h"
#include "indexer/segment/decision_text.h"

namespace council {

// The decision that a label in body[index] and what was read behind it make.
inline Decision make_decision(std::span<const BodyLine> body, std::size_t index,
                              std::string_view verb, DecisionText read) {
  Decision decision;
  decision.verb = std::string{verb};
  decision.text = std::move(read.text);
  decision.parts = std::move(read.parts);
  decision.line = body[index].line->number;
  decision.end_line = body[read.end - 1].line->number;
  return decision;
}

}  // namespace council

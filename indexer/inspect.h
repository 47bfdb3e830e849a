#pragma once

#include <string>

#include "indexer/segment/segment.h"
#include "indexer/worker/extraction_result.h"

namespace council {

// What was read and recognised in one source.
struct Inspection {
  std::string source;  // as named on the command line
  ExtractionResult read;
  RecognisedSource recognised;
};

// One line of compact JSON, ended by '\n': the recognition contract, version 1. Keys
// stand in a fixed order; what a paper does not say is null or []. Beside the contract's
// keys there are more: "reason", "front" (the span of the text before a document's first
// section), "part" and "part_markers", "wards", "references" and the like. "visit_dates"
// lists the first and the last day of each visit.
std::string inspect_as_json(const Inspection& inspection);

// The same for people. Holds no control character but '\n'.
std::string inspect_as_text(const Inspection& inspection);

}  // namespace council

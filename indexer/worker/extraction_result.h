#pragma once

#include <string>

#include "indexer/outcome.h"
#include "indexer/pages.h"

namespace council {

// What became of reading one source. With Outcome::Ok or Partial `pages` holds its text,
// with NeedsOcr pages without text; with any other it is empty.
struct ExtractionResult {
  Outcome outcome = Outcome::Ok;
  std::string reason;  // of all but Ok: "page 7: no text, only a picture"
  Pages pages;

  bool operator==(const ExtractionResult&) const = default;
};

// The outcome of a source whose pages were read: Ok, Partial, NeedsOcr or Empty.
ExtractionResult make_result(Pages pages);

}  // namespace council

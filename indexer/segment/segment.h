#pragma once

#include <string>
#include <vector>

#include "common/document.h"
#include "indexer/pages.h"

namespace council {

// A source after recognition. Every line of the source is in exactly one section of one
// document, or is blank, or is furniture.
struct RecognisedSource {
  std::vector<Document> documents;  // in order; never empty when there is text
  std::vector<int>
      furniture_lines;  // 1-based; page numbers, running heads, blank-page markers

  bool operator==(const RecognisedSource&) const = default;
};

// Splits a source into its logical documents, recognises each and splits it into
// sections. `name` is the file name, the last resort for what the text does not say
// (and then marked as inferred). Never throws on odd text: what is not understood
// becomes DocumentKind::Unrecognised, searchable page by page or heading by heading.
RecognisedSource recognise(const Pages& pages, const std::string& name);

}  // namespace council

#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "common/document.h"
#include "indexer/pages.h"

namespace council {

// What the front sheet of a pack announces, and what was found of it.
struct PackCheck {
  int expected = 0;  // papers announced, each by its pages
  int found = 0;     // papers after the front sheet
  // Announced papers that are missing, papers that nothing announces, items with several.
  std::vector<std::string> differences;

  bool operator==(const PackCheck&) const = default;
};

// A source after recognition. Every line of the source is in exactly one section of one
// document, or is blank, or is furniture.
struct RecognisedSource {
  std::vector<Document> documents;  // in order; never empty when there is text
  std::vector<int>
      furniture_lines;  // 1-based; page numbers, running heads, blank-page markers
  std::optional<PackCheck> pack{};  // of a pack whose front sheet announces pages
  std::map<int, int>
      pack_page{};  // page of the source -> number that runs through a pack
  // Where recognition failed through a fault of its own: what it says. The document is
  // then unrecognised, searchable page by page; exempt as a whole where it speaks of
  // exempt business.
  std::vector<std::string> faults{};

  bool operator==(const RecognisedSource&) const = default;
};

// Splits a source into its logical documents, recognises each and splits it into
// sections. `name` is the file name, the last resort for what the text does not say
// (and then marked as inferred). Never throws on odd text: what is not understood
// becomes DocumentKind::Unrecognised, searchable page by page or heading by heading.
RecognisedSource recognise(const Pages& pages, const std::string& name);

}  // namespace council

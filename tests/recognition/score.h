#pragma once

#include <string>
#include <vector>

#include "common/document.h"
#include "indexer/pages.h"
#include "indexer/segment/segment.h"
#include "tests/recognition/gold.h"
#include "tests/recognition/measure.h"

namespace council::test {

// What extraction and recognition make of a source, against its gold. A source that
// cannot be extracted is recognised as nothing.
Score score_source(const GoldSource& source);

// The score of one expected document; `found` may be null: recognition has no such
// document.
struct ScoredDocument {
  const Json& gold;
  const Document* found;
  const std::string& source;              // its name
  const std::vector<std::string>& lines;  // of the source
};

Score score_values(const ScoredDocument& document);
Score score_sections(const ScoredDocument& document);
Score score_decisions(const ScoredDocument& document);
Score score_people(const ScoredDocument& document);
Score score_inspection(const ScoredDocument& document);

// Whether the gold gives the whole of this list.
bool is_complete(const Json& gold, std::string_view list);

}  // namespace council::test

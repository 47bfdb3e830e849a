#pragma once

#include <optional>
#include <vector>

#include "indexer/segment/segment.h"

namespace council {

// Compares the papers of a pack with what its front sheet, the first document, announces:
// by page where the pack's numbering is known, else by agenda item. nullopt when the
// front sheet announces no pages.
std::optional<PackCheck> check_pack(const std::vector<Document>& documents);

}  // namespace council

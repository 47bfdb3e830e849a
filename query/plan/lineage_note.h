#pragma once

#include <set>
#include <string>
#include <vector>

#include "query/database.h"

namespace council {

// For whoever asks for some bodies by key, and not for those that they came from or
// became: one sentence for each of these that has papers, with the filter that finds
// them. Bodies of one lineage are never searched as one unasked.
std::vector<std::string> lineage_notes(const OpenIndex& index,
                                       const std::set<std::string>& panel_keys);

}  // namespace council

#pragma once

#include <set>
#include <string>
#include <vector>

#include "indexer/plan.h"
#include "indexer/read_source.h"

namespace council {

// What an update finds in the archives and messages that it reads again.
struct MemberPreview {
  std::vector<LedgerEntry> gone;  // what they no longer hold
  std::set<std::string> bytes;    // SHA-256 of what lies in the folder and in them
};

// Reads of what the plan reads those that the index knows members of, and of these what
// is new in them; stores nothing.
MemberPreview preview_members(const std::vector<PlannedSource>& plan,
                              const std::vector<LedgerEntry>& ledger,
                              const ReadingRules& rules);

}  // namespace council

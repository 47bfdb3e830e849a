#pragma once

#include <vector>

#include "common/stated_coverage.h"
#include "indexer/store/ledger.h"

namespace council {

// By council, body and year. Minutes are expected of each meeting before `today` that has
// an agenda, and of each that later minutes approve; papers, of each meeting whose front
// sheet announces them by their pages. What names no council counts to that of all other
// papers in its folder, where they name but one; a source that could not be read, to
// their body likewise, and to the year in its name.
std::vector<CoverageRow> measure_coverage(const std::vector<LedgerEntry>& ledger,
                                          const Date& today);

// The same for all who may read the index: no file that could not be read has a name, and
// nothing counts that was left out as exempt, be it only on a front sheet.
StatedCoverage state_coverage(const std::vector<LedgerEntry>& ledger, const Date& today);

// Whether readers are told that a source could not be read. Not of one that has nothing
// but exempt sections, as far as it could be: that it is there is not for them.
bool is_told_unread(const LedgerEntry& entry);

}  // namespace council

#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "indexer/plan.h"

namespace council {

// When a run may remove what is gone from the folder. A disk that is half mounted, or a
// crawl that broke off, looks like papers that were taken away.
struct PruneRule {
  unsigned percent = 10;   // of the sources of the index; 0: none without confirmation
  bool confirmed = false;  // whatever is gone goes
};

// So few may go although they are a larger share, unless that is to be 0: three, and up
// to nine where as many stay.
inline constexpr std::size_t always_removable = 3;
inline constexpr std::size_t removable_beside_others = 9;

// Whether so many sources of those that the index knows may go.
bool may_go(std::size_t lost, std::size_t known, const PruneRule& rule);

// A folder that is there and holds nothing, although the index knows sources below it,
// counts as one that could not be listed; and so does one of several folders that holds
// nothing of what the index knows of it.
void doubt_empty_folders(Scan& scan, const std::vector<LedgerEntry>& ledger);

// The sources of which the plan removes the last copy, what lost archives hold counted
// one by one.
std::size_t count_lost(const std::vector<PlannedSource>& plan);

// The same of those that archives no longer hold, where these bytes stay.
std::size_t count_lost(const std::vector<LedgerEntry>& gone,
                       const std::set<std::string>& staying);

// "20 of 40 sources are gone …: none was removed", for people; `excluded` of them since
// the configuration says so.
std::string told_of_held(std::size_t lost, std::size_t known, const PruneRule& rule,
                         std::size_t excluded = 0);

// Where more of the `known` sources are gone than the rule allows, none of them is
// removed: each becomes Action::Hold. A source whose bytes lie elsewhere in the folder is
// not counted, and removed. Returns what to tell people, or nullopt where nothing is held
// back.
std::optional<std::string> hold_removals(std::vector<PlannedSource>& plan,
                                         std::size_t known, const PruneRule& rule);

}  // namespace council

#include "indexer/prune.h"

#include <algorithm>
#include <set>

namespace council {
namespace {

std::size_t count_below(const std::string& folder,
                        const std::vector<LedgerEntry>& ledger) {
  return static_cast<std::size_t>(
      std::count_if(ledger.begin(), ledger.end(), [&folder](const LedgerEntry& entry) {
        return entry.container.empty() && entry.source.starts_with(folder);
      }));
}

bool has_known_file(const Scan& scan, const std::string& folder,
                    const std::vector<LedgerEntry>& ledger) {
  std::set<std::string> present;
  for (const ScannedFile& file : scan.files) {
    present.insert(file.source);
  }
  return std::any_of(ledger.begin(), ledger.end(), [&](const LedgerEntry& entry) {
    return entry.source.starts_with(folder) && present.contains(entry.source);
  });
}

void doubt(Scan& scan, const std::string& folder, const std::string& why,
           std::size_t known) {
  if (known > 0 && !may_be_unseen(scan, folder)) {
    scan.incomplete.push_back(
        {folder, why + std::to_string(known) +
                     " of its sources; is it mounted? '--yes' takes them as gone"});
  }
}

// The bytes that stay in the folder under some name.
std::set<std::string> bytes_that_stay(const std::vector<PlannedSource>& plan) {
  std::set<std::string> bytes;
  for (const PlannedSource& planned : plan) {
    if (planned.action != Action::Remove && !planned.entry.sha256.empty()) {
      bytes.insert(planned.entry.sha256);
    }
  }
  return bytes;
}

// Files, with what they hold; a file that moved takes what it holds with it.
std::set<std::string> find_lost(const std::vector<PlannedSource>& plan) {
  const std::set<std::string> staying = bytes_that_stay(plan);
  std::set<std::string> files;
  for (const PlannedSource& planned : plan) {
    if (planned.action == Action::Remove && planned.entry.container.empty() &&
        !staying.contains(planned.entry.sha256)) {
      files.insert(planned.entry.source);
    }
  }
  std::set<std::string> lost = files;
  for (const PlannedSource& planned : plan) {
    if (planned.action == Action::Remove &&
        files.contains(outermost_source(planned.entry)) &&
        !staying.contains(planned.entry.sha256)) {
      lost.insert(planned.entry.source);
    }
  }
  return lost;
}

}  // namespace

bool may_go(std::size_t lost, std::size_t known, const PruneRule& rule) {
  const bool is_small_share = lost * 100 <= known * rule.percent;
  const bool are_few =
      lost <= always_removable || (lost <= removable_beside_others && 2 * lost <= known);
  return lost == 0 || rule.confirmed || is_small_share || (rule.percent > 0 && are_few);
}

void doubt_empty_folders(Scan& scan, const std::vector<LedgerEntry>& ledger) {
  for (const std::string& folder : scan.empty) {
    doubt(scan, folder, "is empty, and the index has ", count_below(folder, ledger));
  }
  for (const std::string& folder : scan.roots) {
    if (!has_known_file(scan, folder, ledger)) {
      doubt(scan, folder,
            "has none of what the index has: ", count_below(folder, ledger));
    }
  }
}

std::size_t count_lost(const std::vector<PlannedSource>& plan) {
  return find_lost(plan).size();
}

std::size_t count_lost(const std::vector<LedgerEntry>& gone,
                       const std::set<std::string>& staying) {
  return static_cast<std::size_t>(std::count_if(
      gone.begin(), gone.end(),
      [&staying](const LedgerEntry& entry) { return !staying.contains(entry.sha256); }));
}

std::string told_of_held(std::size_t lost, std::size_t known, const PruneRule& rule,
                         std::size_t excluded) {
  return std::to_string(lost) + " of " + std::to_string(known) +
         " sources are gone from the folder" +
         (excluded == 0 ? ""
                        : " (" + std::to_string(excluded) +
                              " of them since the configuration excludes them)") +
         ", more than the " + std::to_string(rule.percent) +
         " % of --prune-limit: none was removed; '--yes' removes them";
}

std::optional<std::string> hold_removals(std::vector<PlannedSource>& plan,
                                         std::size_t known, const PruneRule& rule) {
  const std::set<std::string> lost = find_lost(plan);
  if (may_go(lost.size(), known, rule)) {
    return std::nullopt;
  }
  std::size_t excluded = 0;
  for (PlannedSource& planned : plan) {
    if (planned.action == Action::Remove &&
        lost.contains(outermost_source(planned.entry))) {
      planned.action = Action::Hold;
      excluded += planned.why == why_excluded ? 1U : 0U;
    }
  }
  return told_of_held(lost.size(), known, rule, excluded);
}

}  // namespace council

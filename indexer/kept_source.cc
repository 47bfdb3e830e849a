#include "indexer/kept_source.h"

#include <algorithm>
#include <array>

namespace council {
namespace {

// What a crawl that broke off leaves of a paper, or a server that was out of order,
// besides what the system or the time refuses.
bool may_be_a_mishap(const LedgerEntry& entry) {
  constexpr std::array mishaps{Outcome::Unreadable, Outcome::TimedOut, Outcome::Damaged,
                               Outcome::NotAPaper};
  return std::find(mishaps.begin(), mishaps.end(), entry.outcome) != mishaps.end() ||
         (entry.outcome == Outcome::Empty && entry.bytes == 0);
}

}  // namespace

bool is_closed(const LedgerEntry& entry, const ReadingRules& rules) {
  const CorpusFolder* const folder = find_folder(rules.folders, entry.source);
  return folder != nullptr && folder->exempt && rules.access == Access::Public;
}

SourceChange keep_what_was_read(SourceChange change, const PlannedSource& planned,
                                bool had_members, const ReadingRules& rules) {
  const LedgerEntry& entry = change.entry;
  if (!may_be_a_mishap(entry) || !planned.before ||
      (planned.before->records == 0 && !had_members) || is_closed(entry, rules)) {
    return change;
  }
  SourceChange kept{.entry = *planned.before, .records = {}, .keep_records = true};
  kept.entry.outcome = entry.outcome;
  kept.entry.reason = entry.reason + "; what was read of it before is kept";
  kept.entry.attempts = entry.attempts;
  kept.entry.reader_version = entry.reader_version;
  kept.entry.read_at = entry.read_at;
  kept.entry.tried_sha256 = entry.sha256;
  return kept;
}

}  // namespace council

#pragma once

#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "indexer/plan.h"
#include "indexer/store/staging.h"

namespace council {

// The files that sources hold (of an archive, attached to a message), which become
// sources of their own: "pack.zip!/reports/budget.pdf". They are read in rounds, since
// one may hold others. What holds files is stored as unfinished until all of them are, so
// that a killed run reads it again.
class MemberQueue {
 public:
  // `ledger` is what the index knew before the run.
  explicit MemberQueue(const std::vector<LedgerEntry>& ledger);

  // Takes the members of a source just read into the next round. Returns the change that
  // is to be stored now.
  SourceChange open(SourceChange change, const PlannedSource& planned);

  // The sources of the next round; they stay valid as long as the queue.
  std::vector<const PlannedSource*> take_round();

  // Whether the index had members of the source.
  [[nodiscard]] bool had_members(const std::string& source) const;

  // When no round is left: the members that are no more.
  [[nodiscard]] std::vector<LedgerEntry> gone() const;

  // What remains to be stored, which is the entries of the sources opened, and the
  // removal of members that are no more; without `may_remove` these stay, and what held
  // them is stored as unfinished.
  std::vector<SourceChange> close(bool may_remove = true);

 private:
  void add_member(const LedgerEntry& container, const PlannedSource& planned,
                  const HeldFile& file);
  [[nodiscard]] std::set<std::string> holders_of_gone() const;
  std::string unique_name(const std::string& container, const std::string& name);

  std::map<std::string, LedgerEntry> before_;  // members only
  std::deque<PlannedSource> members_;
  std::vector<const PlannedSource*> round_;
  std::vector<LedgerEntry> opened_;
  std::map<std::string, LedgerEntry> read_again_;  // whose members are now known anew
  std::set<std::string> seen_;
  std::map<std::string, std::size_t> counts_;  // members by outermost source
};

}  // namespace council

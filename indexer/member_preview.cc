#include "indexer/member_preview.h"

#include "indexer/kept_source.h"
#include "indexer/member_queue.h"

namespace council {
namespace {

class Preview {
 public:
  Preview(const std::vector<LedgerEntry>& ledger, const ReadingRules& rules)
      : queue_{ledger}, rules_{rules} {
    rules_.ocr.is_wanted = false;
  }

  MemberPreview run(const std::vector<PlannedSource>& plan) {
    for (const PlannedSource& planned : plan) {
      if (planned.action != Action::Remove) {
        preview_.bytes.insert(planned.entry.sha256);
      }
      if (!planned.path.empty() && queue_.had_members(planned.entry.source)) {
        read(planned);
      }
    }
    for (auto round = queue_.take_round(); !round.empty(); round = queue_.take_round()) {
      for (const PlannedSource* const member : round) {
        if (!member->before || queue_.had_members(member->entry.source)) {
          read(*member);
        }
      }
    }
    preview_.gone = queue_.gone();
    return std::move(preview_);
  }

 private:
  void read(const PlannedSource& planned) {
    SourceChange change = read_source(planned, rules_, owners_);
    const bool had_members = queue_.had_members(change.entry.source);
    preview_.bytes.insert(change.entry.sha256);
    queue_.open(keep_what_was_read(std::move(change), planned, had_members, rules_),
                planned);
  }

  MemberQueue queue_;
  ReadingRules rules_;
  KeyOwners owners_;
  MemberPreview preview_;
};

}  // namespace

MemberPreview preview_members(const std::vector<PlannedSource>& plan,
                              const std::vector<LedgerEntry>& ledger,
                              const ReadingRules& rules) {
  return Preview{ledger, rules}.run(plan);
}

}  // namespace council

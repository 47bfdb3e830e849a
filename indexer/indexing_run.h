#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "indexer/member_queue.h"
#include "indexer/pipeline.h"
#include "indexer/plan.h"
#include "indexer/store/key_owners.h"
#include "indexer/store/staging.h"

namespace council {

// Gathers changes into transactions of a sensible size.
class Batch {
 public:
  explicit Batch(Staging& staging) : staging_{staging} {}

  // From now on new sources are many: they are written in shards.
  void expect_many() { many_ = true; }

  void add(SourceChange change);
  void commit();

  // Commits, and merges shards into the database.
  void finish();

  // What the database refused: source -> record and reason.
  [[nodiscard]] const std::map<std::string, std::string>& rejected() const {
    return rejected_;
  }

 private:
  void note(const std::vector<RejectedRecord>& rejected);

  Staging& staging_;
  bool many_ = false;
  std::vector<SourceChange> changes_;
  std::size_t records_ = 0;
  std::size_t bytes_ = 0;
  std::chrono::steady_clock::time_point since_ = std::chrono::steady_clock::now();
  std::map<std::string, std::string> rejected_;
};

// Carries out a plan: reads sources in several processes at once, stores them in the
// order of the plan, publishes.
class IndexingRun {
 public:
  // All three must outlive the run.
  IndexingRun(const UpdateRequest& request, const RunHooks& hooks, Staging& staging)
      : request_{request},
        hooks_{hooks},
        staging_{staging},
        batch_{staging},
        queue_{staging.ledger()},
        known_{staging.ledger().size()},
        plan_rules_{plan_rules_of(request.rules)},
        rules_{request.rules} {
    rules_.ocr.is_wanted = false;
    rules_.forgotten = read_forgotten(staging.index());
  }

  void carry_out(const std::vector<PlannedSource>& plan);

  // What was done so far.
  [[nodiscard]] const RunReport& report() const { return report_; }

  // Publishes if anything changed and the run was not interrupted.
  RunReport finish(bool may_publish = true);

 private:
  void note_bytes(const std::vector<PlannedSource>& plan);
  void read_with_members(const std::vector<const PlannedSource*>& sources,
                         bool within_budget);
  std::size_t read_round(const std::vector<const PlannedSource*>& round,
                         bool within_budget);
  void read_scans();
  void store_scan(SourceChange change, const PlannedSource& planned);
  void let_wait(const std::vector<const PlannedSource*>& waiting);
  [[nodiscard]] bool is_out_of_time() const;
  void read_sources();
  void store(SourceChange change, const PlannedSource& planned);
  SourceChange without_duplicate(SourceChange change);
  [[nodiscard]] SourceChange keep_read(SourceChange change,
                                       const PlannedSource& planned) const;
  void close_members();
  void report_member(const LedgerEntry& entry, Action action, std::string why);
  // Which whoever may read the index may not: exempt, or to be forgotten.
  [[nodiscard]] bool has_secret_text(const LedgerEntry& entry) const;
  void forget_other_pictures();
  void report_rejected();

  const UpdateRequest& request_;
  const RunHooks& hooks_;
  Staging& staging_;
  Batch batch_;
  MemberQueue queue_;
  std::size_t known_;     // sources that the index knew before the run
  std::size_t lost_ = 0;  // of them those that the plan removes
  PlanRules plan_rules_;
  ReadingRules rules_;  // of the rounds before OCR
  std::vector<const PlannedSource*> to_read_;
  std::vector<const PlannedSource*> to_reread_;
  std::vector<const PlannedSource*> scans_;  // with pages for OCR
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::map<std::string, std::string> first_with_;  // identity (plan.h) -> source
  KeyOwners owners_;
  RunReport report_;
};

}  // namespace council

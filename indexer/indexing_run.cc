#include "indexer/indexing_run.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <set>
#include <thread>
#include <utility>

#include "indexer/kept_source.h"
#include "indexer/ordered_work.h"
#include "indexer/read_source.h"
#include "indexer/store/finish.h"
#include "indexer/store/ocr_cache.h"
#include "indexer/store/publish.h"

namespace council {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t records_per_transaction = 2000;
constexpr auto time_per_transaction = std::chrono::seconds{10};
// What a killed run may lose.
constexpr auto time_per_shard = std::chrono::seconds{30};

// Merging leaves each shard's part of a list of postings a part with a head of its own,
// so that few large shards make a smaller index; but each that is being written takes
// some seven times its size in memory, and each processor writes one.
std::size_t bytes_per_shard() {
  constexpr std::size_t all = std::size_t{48} << 20U;
  constexpr std::size_t least = std::size_t{2} << 20U;
  constexpr std::size_t most = std::size_t{24} << 20U;
  return std::clamp(all / std::max(1U, std::thread::hardware_concurrency()), least, most);
}

std::size_t bytes_of(const SourceChange& change) {
  constexpr std::size_t ledger_entry = 4096;  // or so
  return std::accumulate(change.records.begin(), change.records.end(), ledger_entry,
                         [](std::size_t sum, const PreparedRecord& record) {
                           return sum + record.document.size_bytes();
                         });
}

bool must_be_read(const PlannedSource& planned) {
  return !planned.path.empty();
}

SourceChange change_without_reading(const PlannedSource& planned) {
  return {.entry = planned.entry,
          .records = {},
          .removed = planned.action == Action::Remove,
          .keep_records = planned.entry.records > 0 && planned.action == Action::Note};
}

unsigned jobs_of(const UpdateRequest& request) {
  return request.jobs > 0 ? request.jobs
                          : std::max(1U, std::thread::hardware_concurrency());
}

// 0 where it is not in this database: an older index has it.
std::int64_t read_at(const PlannedSource& planned) {
  return planned.before ? planned.before->read_at : 0;
}

// Merging copies the whole database, which pays for itself where much of it is new.
bool are_many(std::size_t fresh, std::size_t known, std::size_t least) {
  return fresh >= least && fresh >= known / 4;
}

}  // namespace

void Batch::add(SourceChange change) {
  records_ += change.records.size();
  bytes_ += bytes_of(change);
  changes_.push_back(std::move(change));
  const auto time = Clock::now() - since_;
  const bool is_full = many_ ? bytes_ >= bytes_per_shard() || time >= time_per_shard
                             : records_ >= records_per_transaction ||
                                   changes_.size() >= records_per_transaction ||
                                   time >= time_per_transaction;
  if (is_full) {
    commit();
  }
}

void Batch::commit() {
  note(many_ ? staging_.apply_many(std::move(changes_)) : staging_.apply(changes_));
  changes_.clear();
  records_ = 0;
  bytes_ = 0;
  since_ = Clock::now();
}

void Batch::finish() {
  commit();
  note(staging_.settle());
}

void Batch::note(const std::vector<RejectedRecord>& rejected) {
  for (const RejectedRecord& record : rejected) {
    rejected_[record.source] = record.key + ": " + record.reason;
  }
}

void IndexingRun::carry_out(const std::vector<PlannedSource>& plan) {
  lost_ = count_lost(plan);
  const auto fresh = static_cast<std::size_t>(
      std::count_if(plan.begin(), plan.end(),
                    [](const auto& one) { return must_be_read(one) && !one.before; }));
  if (are_many(fresh, plan.size() - fresh, request_.many)) {
    batch_.expect_many();
  }
  for (const PlannedSource& planned : plan) {
    if (must_be_read(planned)) {
      (planned.action == Action::Reread ? to_reread_ : to_read_).push_back(&planned);
      continue;
    }
    report_.sources.push_back(report_of(planned, planned.entry));
    if (planned.action != Action::Keep && planned.action != Action::Hold) {
      batch_.add(change_without_reading(planned));
    }
  }
  note_bytes(plan);
  read_sources();
  batch_.finish();
  report_rejected();
}

void IndexingRun::note_bytes(const std::vector<PlannedSource>& plan) {
  for (const PlannedSource& planned : plan) {
    const LedgerEntry& entry = planned.entry;
    if (!entry.sha256.empty() && planned.action != Action::Remove &&
        entry.outcome != Outcome::Duplicate) {
      first_with_.emplace(identity_of(entry.sha256, entry.source, plan_rules_),
                          entry.source);
    }
  }
}

RunReport IndexingRun::finish(bool may_publish) {
  if (may_publish && !report_.interrupted && must_publish(staging_)) {
    settle_keys(staging_);
    settle_labels(staging_);
    settle_links(staging_);
    publish(staging_);
    forget_other_pictures();
    report_.published = true;
  }
  report_.revision = staging_.revision();
  report_.records = staging_.database().get_doccount();
  std::sort(
      report_.sources.begin(), report_.sources.end(),
      [](const SourceReport& a, const SourceReport& b) { return a.source < b.source; });
  return std::move(report_);
}

bool IndexingRun::has_secret_text(const LedgerEntry& entry) const {
  const bool is_exempt =
      rules_.access == Access::Public && (entry.exempt > 0 || is_closed(entry, rules_));
  return is_exempt || entry.forgotten > 0;
}

// The cache of OCR holds the text of sources that the index has.
void IndexingRun::forget_other_pictures() {
  std::set<std::string> known;
  for (const LedgerEntry& entry : staging_.ledger()) {
    if (!has_secret_text(entry)) {
      known.insert(entry.sha256);
    }
  }
  OcrCache{request_.index}.keep_only(known);
}

// What is new comes first; what was read by an older reader can be found meanwhile, and
// that which was read longest ago is read again first.
void IndexingRun::read_sources() {
  read_with_members(to_read_, false);
  std::stable_sort(to_reread_.begin(), to_reread_.end(),
                   [](const PlannedSource* a, const PlannedSource* b) {
                     return read_at(*a) < read_at(*b);
                   });
  if (!report_.interrupted) {
    read_with_members(to_reread_, request_.time_budget.has_value());
  }
  if (report_.interrupted) {
    return;
  }
  close_members();
  read_scans();
}

// Of what archives no longer hold only so much is removed as the request allows, as of
// files; an archive of what is held back is read again by the next run.
void IndexingRun::close_members() {
  std::set<std::string> bytes;
  for (const auto& [identity, source] : first_with_) {
    bytes.insert(identity.substr(0, identity.find(' ')));
  }
  const std::size_t lost = lost_ + count_lost(queue_.gone(), bytes);
  const bool may_remove = lost == lost_ || may_go(lost, known_, request_.prune);
  for (const LedgerEntry& entry : queue_.gone()) {
    report_member(entry, may_remove ? Action::Remove : Action::Hold,
                  "no longer in " + entry.container);
  }
  if (!may_remove) {
    report_.warnings.push_back(told_of_held(lost, known_, request_.prune));
  }
  for (SourceChange& change : queue_.close(may_remove)) {
    batch_.add(std::move(change));
  }
}

SourceChange IndexingRun::keep_read(SourceChange change,
                                    const PlannedSource& planned) const {
  return keep_what_was_read(std::move(change), planned,
                            queue_.had_members(planned.entry.source), rules_);
}

void IndexingRun::report_member(const LedgerEntry& entry, Action action,
                                std::string why) {
  const PlannedSource planned{.action = action,
                              .entry = entry,
                              .path = {},
                              .before = entry,
                              .why = std::move(why)};
  report_.sources.push_back(report_of(planned, entry));
}

// Pictures come last: a page of them takes as long as a hundred sources of text, which
// can be searched meanwhile. What was stored of the source before is replaced.
void IndexingRun::read_scans() {
  if (scans_.empty()) {
    return;
  }
  batch_.commit();
  ReadingRules rules = rules_;
  rules.ocr = request_.rules.ocr;
  rules.ocr.must_stop = [this] {
    return is_out_of_time() || (hooks_.interrupted && hooks_.interrupted());
  };
  OrderedWork<SourceChange> work{scans_.size(), jobs_of(request_)};
  std::size_t done = 0;
  work.run([&](std::size_t i) { return read_source(*scans_[i], rules, owners_); },
           [&](SourceChange change) {
             store_scan(std::move(change), *scans_[done++]);
             if (hooks_.progress) {
               hooks_.progress(done, scans_.size());
             }
             report_.interrupted = hooks_.interrupted && hooks_.interrupted();
             return !report_.interrupted && !is_out_of_time();
           });
}

void IndexingRun::store_scan(SourceChange change, const PlannedSource& planned) {
  change = without_duplicate(keep_read(std::move(change), planned));
  if (has_secret_text(change.entry)) {
    OcrCache{request_.index}.forget(change.entry.sha256);
  }
  SourceReport report = report_of(planned, change.entry);
  report.action = Action::Retry;
  report.why = "pages read by OCR";
  const auto before =
      std::find_if(report_.sources.begin(), report_.sources.end(),
                   [&](const SourceReport& one) { return one.source == report.source; });
  if (before == report_.sources.end()) {
    report_.sources.push_back(std::move(report));
  } else {
    if (before->action != Action::Keep) {
      report.action = before->action;
      report.why = before->why;
    }
    *before = std::move(report);
  }
  batch_.add(std::move(change));
}

// What a source holds is read in the round after it.
void IndexingRun::read_with_members(const std::vector<const PlannedSource*>& sources,
                                    bool within_budget) {
  const std::size_t done = read_round(sources, within_budget);
  for (auto round = queue_.take_round(); !round.empty() && !report_.interrupted;
       round = queue_.take_round()) {
    read_round(round, false);
  }
  if (!report_.interrupted && done < sources.size()) {
    let_wait({sources.begin() + static_cast<std::ptrdiff_t>(done), sources.end()});
  }
}

// They stay as they are, with what they hold.
void IndexingRun::let_wait(const std::vector<const PlannedSource*>& waiting) {
  batch_.finish();
  std::map<std::string, const PlannedSource*> by_source;
  for (const PlannedSource* const planned : waiting) {
    by_source.emplace(planned->entry.source, planned);
  }
  report_.waiting = waiting.size();
  for (const LedgerEntry& entry : staging_.ledger()) {
    const auto found = by_source.find(outermost_source(entry));
    if (found != by_source.end()) {
      SourceReport report = report_of(*found->second, entry);
      report.action = Action::Keep;
      report.why = "waits to be read again: " + found->second->why;
      report_.sources.push_back(std::move(report));
    }
  }
}

bool IndexingRun::is_out_of_time() const {
  return request_.time_budget && Clock::now() - start_ >= *request_.time_budget;
}

// The number of sources that were read.
std::size_t IndexingRun::read_round(const std::vector<const PlannedSource*>& round,
                                    bool within_budget) {
  if (within_budget && is_out_of_time()) {
    return 0;
  }
  OrderedWork<SourceChange> work{round.size(), jobs_of(request_)};
  std::size_t done = 0;
  const auto make = [&](std::size_t i) {
    return read_source(*round[i], rules_, owners_);
  };
  const auto use = [&](SourceChange change) {
    store(std::move(change), *round[done++]);
    if (hooks_.progress) {
      hooks_.progress(done, round.size());
    }
    report_.interrupted =
        done < round.size() && hooks_.interrupted && hooks_.interrupted();
    return !report_.interrupted && !(within_budget && is_out_of_time());
  };
  work.run(make, use);
  return done;
}

void IndexingRun::store(SourceChange change, const PlannedSource& planned) {
  change = without_duplicate(keep_read(std::move(change), planned));
  SourceReport report = report_of(planned, change.entry);
  if (change.keep_records && !is_failure(change.entry.outcome)) {
    report.action = Action::Keep;
  }
  if (request_.rules.ocr.is_wanted && !is_closed(change.entry, rules_) &&
      (has_pictures_to_read(change.entry) ||
       (request_.rules.retry_failed && change.entry.pictures > 0))) {
    scans_.push_back(&planned);
  }
  change = queue_.open(std::move(change), planned);
  report.outcome = change.entry.outcome;
  report.reason = change.entry.reason;
  report_.sources.push_back(std::move(report));
  batch_.add(std::move(change));
}

// The plan knows the bytes of files; those of files in others are known when they are
// read.
SourceChange IndexingRun::without_duplicate(SourceChange change) {
  LedgerEntry& entry = change.entry;
  if (entry.container.empty() || entry.sha256.empty() || entry.bytes == 0) {
    return change;
  }
  const auto [first, is_new] = first_with_.emplace(
      identity_of(entry.sha256, entry.source, plan_rules_), entry.source);
  if (is_new || first->second == entry.source) {
    return change;
  }
  LedgerEntry duplicate;
  duplicate.source = entry.source;
  duplicate.container = entry.container;
  duplicate.bytes = entry.bytes;
  duplicate.modified_ns = entry.modified_ns;
  duplicate.sha256 = entry.sha256;
  duplicate.reader_version = entry.reader_version;
  duplicate.outcome = Outcome::Duplicate;
  duplicate.duplicate_of = first->second;
  duplicate.reason = "the same bytes as " + first->second;
  return {.entry = std::move(duplicate), .records = {}};
}

void IndexingRun::report_rejected() {
  for (SourceReport& source : report_.sources) {
    const auto found = batch_.rejected().find(source.source);
    if (found != batch_.rejected().end()) {
      source.outcome = Outcome::Partial;
      source.reason = found->second;
    }
  }
}

}  // namespace council

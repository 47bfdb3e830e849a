#include "indexer/indexing_run.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

#include "indexer/ordered_work.h"
#include "indexer/read_source.h"
#include "indexer/store/finish.h"
#include "indexer/store/publish.h"

namespace council {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t records_per_transaction = 2000;
constexpr auto time_per_transaction = std::chrono::seconds{10};

bool must_be_read(const PlannedSource& planned) {
  return !planned.path.empty();
}

// A source that cannot be read just now keeps the text that was read before, and its old
// size and time, so that the next run tries again.
SourceChange keep_what_was_read(SourceChange change, const PlannedSource& planned) {
  const Outcome outcome = change.entry.outcome;
  const bool may_pass = outcome == Outcome::Unreadable || outcome == Outcome::TimedOut;
  if (!may_pass || !planned.before || planned.before->records == 0) {
    return change;
  }
  SourceChange kept{.entry = *planned.before, .records = {}, .keep_records = true};
  kept.entry.outcome = outcome;
  kept.entry.reason = change.entry.reason + "; what was read of it before is kept";
  kept.entry.attempts = change.entry.attempts;
  return kept;
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

}  // namespace

void Batch::add(SourceChange change) {
  records_ += change.records.size();
  changes_.push_back(std::move(change));
  if (records_ >= records_per_transaction || changes_.size() >= records_per_transaction ||
      Clock::now() - since_ >= time_per_transaction) {
    commit();
  }
}

void Batch::commit() {
  for (const RejectedRecord& record : staging_.apply(changes_)) {
    rejected_[record.source] = record.key + ": " + record.reason;
  }
  changes_.clear();
  records_ = 0;
  since_ = Clock::now();
}

SourceReport report_of(const PlannedSource& planned, const LedgerEntry& entry) {
  return {.action = planned.action,
          .source = entry.source,
          .outcome = entry.outcome,
          .reason = entry.reason,
          .records = entry.records,
          .exempt = entry.exempt,
          .pack = entry.pack};
}

void IndexingRun::carry_out(const std::vector<PlannedSource>& plan) {
  for (const PlannedSource& planned : plan) {
    if (must_be_read(planned)) {
      to_read_.push_back(&planned);
      continue;
    }
    report_.sources.push_back(report_of(planned, planned.entry));
    if (planned.action != Action::Keep) {
      batch_.add(change_without_reading(planned));
    }
  }
  read_sources();
  batch_.commit();
  report_rejected();
}

RunReport IndexingRun::finish() {
  if (!report_.interrupted && must_publish(staging_)) {
    settle_keys(staging_);
    settle_labels(staging_);
    settle_links(staging_);
    publish(staging_);
    report_.published = true;
  }
  report_.revision = staging_.revision();
  report_.records = staging_.database().get_doccount();
  std::sort(
      report_.sources.begin(), report_.sources.end(),
      [](const SourceReport& a, const SourceReport& b) { return a.source < b.source; });
  return std::move(report_);
}

void IndexingRun::read_sources() {
  OrderedWork<SourceChange> work{to_read_.size(), jobs_of(request_)};
  std::size_t done = 0;
  const auto make = [this](std::size_t i) {
    return read_source(to_read_[i]->entry, to_read_[i]->path, request_.rules);
  };
  const auto use = [this, &done](SourceChange change) {
    store(std::move(change), *to_read_[done++]);
    if (hooks_.progress) {
      hooks_.progress(done, to_read_.size());
    }
    report_.interrupted =
        done < to_read_.size() && hooks_.interrupted && hooks_.interrupted();
    return !report_.interrupted;
  };
  work.run(make, use);
}

void IndexingRun::store(SourceChange change, const PlannedSource& planned) {
  change = keep_what_was_read(std::move(change), planned);
  report_.sources.push_back(report_of(planned, change.entry));
  batch_.add(std::move(change));
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

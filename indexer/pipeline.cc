#include "indexer/pipeline.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "common/error.h"
#include "common/generation.h"
#include "indexer/indexing_run.h"
#include "indexer/member_preview.h"
#include "indexer/standstill.h"
#include "indexer/store/damage.h"
#include "indexer/store/index_lock.h"
#include "indexer/store/maintenance.h"
#include "indexer/store/older_index.h"
#include "indexer/store/staging.h"
#include "indexer/update_plan.h"
#include "indexer/upgrade.h"

namespace council {
namespace {

namespace fs = std::filesystem;

// Anything may lie where the index is to be, given by mistake.
void check_index_folder(const fs::path& index) {
  if (!fs::exists(index)) {
    return;
  }
  if (!fs::is_directory(index)) {
    throw Error{index.string() + ": is a file, not the folder of an index"};
  }
  if (!fs::is_empty(index) && !is_index_folder(index)) {
    throw Error{index.string() + ": is not empty and holds no index; name a new folder"};
  }
}

// What vanished from archives is known only when they are read.
void add_vanished(const UpdateRequest& request, const std::vector<LedgerEntry>& ledger,
                  Plan& plan) {
  const MemberPreview preview = preview_members(plan.sources, ledger, request.rules);
  const std::size_t gone = count_lost(preview.gone, preview.bytes);
  const std::size_t lost = gone + count_lost(plan.sources);
  const bool may_remove = gone == 0 || may_go(lost, ledger.size(), request.prune);
  for (const LedgerEntry& entry : preview.gone) {
    plan.sources.push_back({.action = may_remove ? Action::Remove : Action::Hold,
                            .entry = entry,
                            .path = {},
                            .before = entry,
                            .why = "no longer in " + entry.container});
  }
  if (!may_remove) {
    plan.warnings.push_back(told_of_held(lost, ledger.size(), request.prune));
  }
}

RunReport plan_only(const UpdateRequest& request) {
  RunReport report;
  report.dry_run = true;
  const bool is_new = !fs::exists(request.index / "current");
  const Scan scan = scan_corpus(request);
  report.passed_over = scan.passed_over;
  if (const auto older = is_new ? std::nullopt : find_older_published(request.index)) {
    RunReport upgrade = plan_upgrade(request, *older, scan);
    upgrade.passed_over = scan.passed_over;
    return upgrade;
  }
  const std::vector<LedgerEntry> ledger =
      is_new ? std::vector<LedgerEntry>{} : read_status(request.index).ledger;
  Plan plan = plan_update(request, scan, ledger);
  add_vanished(request, ledger, plan);
  for (const PlannedSource& planned : plan.sources) {
    report.sources.push_back(report_of(planned, planned.entry));
  }
  std::sort(
      report.sources.begin(), report.sources.end(),
      [](const SourceReport& a, const SourceReport& b) { return a.source < b.source; });
  report.warnings = std::move(plan.warnings);
  return report;
}

// Where what is published is damaged it is published anew.
std::optional<std::string> told_of_damage(const fs::path& index) {
  if (!fs::exists(index / "current")) {
    return std::nullopt;
  }
  try {
    const auto damage = find_damage(published_generation(index));
    return damage ? std::optional{*damage + "; it is published anew"} : std::nullopt;
  } catch (const IndexError& error) {
    return std::string{error.what()} + "; it is published anew";
  }
}

RunReport run_all(const UpdateRequest& request, const RunHooks& hooks, Staging& staging,
                  const Scan& scan) {
  const Plan plan = prepare(staging, request, scan);
  IndexingRun run{request, hooks, staging};
  run.carry_out(plan.sources);
  RunReport report = run.finish();
  report.warnings.insert(report.warnings.begin(), plan.warnings.begin(),
                         plan.warnings.end());
  report.passed_over = scan.passed_over;
  return report;
}

}  // namespace

RunReport update(const UpdateRequest& request, const RunHooks& hooks) {
  check_index_folder(request.index);
  if (request.dry_run) {
    return plan_only(request);
  }
  if (auto report = report_standstill(request)) {
    return std::move(*report);
  }
  const Scan scan = scan_corpus(request);
  const IndexLock lock{request.index, request.lock_wait};
  forget_standstill(request.index);
  if (const auto older = find_older_index(request.index)) {
    RunReport report = upgrade(request, hooks, *older, scan);
    report.passed_over = scan.passed_over;
    return report;
  }
  remove_leftovers(request.index);
  const auto damage = told_of_damage(request.index);
  Staging staging{request.index, staging_name};
  RunReport report = run_all(request, hooks, staging, scan);
  note_standstill(request, scan, staging, report);
  if (damage && report.published) {
    report.warnings.push_back(*damage);
  }
  return report;
}

RunReport rebuild(const UpdateRequest& request, const RunHooks& hooks) {
  check_index_folder(request.index);
  const Scan scan = scan_corpus(request);
  const IndexLock lock{request.index, request.lock_wait};
  start_rebuild(request.index);
  RunReport report;
  {
    Staging staging{request.index, rebuild_name};
    report = run_all(request, hooks, staging, scan);
  }
  end_rebuild(request.index);
  return report;
}

}  // namespace council

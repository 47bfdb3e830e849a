#include "indexer/pipeline.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "common/error.h"
#include "indexer/indexing_run.h"
#include "indexer/standstill.h"
#include "indexer/status_bodies.h"
#include "indexer/store/index_facts.h"
#include "indexer/store/index_lock.h"
#include "indexer/store/maintenance.h"
#include "indexer/store/staging.h"

namespace council {
namespace {

namespace fs = std::filesystem;

std::string name_of_corpus(const UpdateRequest& request) {
  const std::vector<CorpusFolder>& folders = request.rules.folders;
  if (folders.empty()) {
    return request.folder.string();
  }
  return folders.front().folder.string() + (folders.size() > 1 ? " and the others" : "");
}

// An unmounted disk looks like a folder whose papers are all gone, and so does the wrong
// folder. What may lie in a folder that could not be listed is not missed.
void check_folder(const UpdateRequest& request, const Scan& scan,
                  const std::vector<LedgerEntry>& ledger) {
  std::set<std::string> present;
  for (const ScannedFile& file : scan.files) {
    present.insert(file.source);
  }
  const auto may_be_there = [&](const LedgerEntry& entry) {
    return present.contains(entry.source) || may_be_unseen(scan, entry.source);
  };
  if (!ledger.empty() && std::none_of(ledger.begin(), ledger.end(), may_be_there)) {
    throw Error{name_of_corpus(request) + ": holds none of the " +
                std::to_string(ledger.size()) + " sources of the index " +
                request.index.string() +
                "; is it mounted, and the right one? Nothing was changed; 'council-index "
                "rebuild' starts the index anew from it"};
  }
}

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

// The only folder, or those that a configuration names.
Scan scan_corpus(const UpdateRequest& request) {
  return request.rules.folders.empty()
             ? scan_folder(request.folder, request.index)
             : scan_folders(request.rules.folders, request.index);
}

// What is to be done, and warnings about what is not.
struct Plan {
  std::vector<PlannedSource> sources;
  std::vector<std::string> warnings;
};

Plan plan_update(const UpdateRequest& request, Scan scan,
                 const std::vector<LedgerEntry>& ledger) {
  if (!request.prune.confirmed) {
    doubt_empty_folders(scan, ledger);
  }
  check_folder(request, scan, ledger);
  Plan plan{.sources = make_plan(scan, ledger, plan_rules_of(request.rules)),
            .warnings = {}};
  for (const Refused& folder : scan.incomplete) {
    plan.warnings.push_back(folder.source + ": " + folder.reason +
                            "; nothing below it was removed from the index");
  }
  if (const auto held = hold_removals(plan.sources, request.prune)) {
    plan.warnings.push_back(*held);
  }
  return plan;
}

RunReport plan_only(const UpdateRequest& request) {
  RunReport report;
  report.dry_run = true;
  const bool is_new = !fs::exists(request.index / "current");
  const std::vector<LedgerEntry> ledger =
      is_new ? std::vector<LedgerEntry>{} : read_status(request.index).ledger;
  Plan plan = plan_update(request, scan_corpus(request), ledger);
  for (const PlannedSource& planned : plan.sources) {
    report.sources.push_back(report_of(planned, planned.entry));
  }
  report.warnings = std::move(plan.warnings);
  return report;
}

RunReport run_plan(const UpdateRequest& request, const RunHooks& hooks, Staging& staging,
                   Scan scan) {
  require_access(staging, to_string(request.rules.access));
  Plan plan = plan_update(request, std::move(scan), staging.ledger());
  store_fact(staging, lineage_key, lineage_as_json(request.rules.aliases));
  store_fact(staging, readers_key, write_readers(readers_of(request.rules)));
  IndexingRun run{request, hooks, staging};
  run.carry_out(plan.sources);
  RunReport report = run.finish();
  report.warnings = std::move(plan.warnings);
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
  Staging staging{request.index, staging_name};
  RunReport report = run_plan(request, hooks, staging, scan);
  note_standstill(request, scan, staging, report);
  return report;
}

RunReport rebuild(const UpdateRequest& request, const RunHooks& hooks) {
  check_index_folder(request.index);
  Scan scan = scan_corpus(request);
  const IndexLock lock{request.index, request.lock_wait};
  start_rebuild(request.index);
  RunReport report;
  {
    Staging staging{request.index, rebuild_name};
    report = run_plan(request, hooks, staging, std::move(scan));
  }
  end_rebuild(request.index);
  return report;
}

}  // namespace council

#include "indexer/pipeline.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "common/error.h"
#include "indexer/indexing_run.h"
#include "indexer/status_bodies.h"
#include "indexer/store/index_facts.h"
#include "indexer/store/index_lock.h"
#include "indexer/store/maintenance.h"
#include "indexer/store/staging.h"

namespace council {
namespace {

namespace fs = std::filesystem;

void add_warnings(RunReport& report, const Scan& scan) {
  for (const Refused& folder : scan.incomplete) {
    report.warnings.push_back(folder.source + ": " + folder.reason +
                              "; nothing below it was removed from the index");
  }
}

// An unmounted disk looks like a folder whose papers are all gone, and so does the wrong
// folder.
void check_folder(const UpdateRequest& request, const Scan& scan,
                  const std::vector<LedgerEntry>& ledger) {
  if (ledger.empty() || !scan.incomplete.empty()) {
    return;
  }
  std::set<std::string> known;
  for (const LedgerEntry& entry : ledger) {
    known.insert(entry.source);
  }
  const bool any_known = std::any_of(
      scan.files.begin(), scan.files.end(),
      [&known](const ScannedFile& file) { return known.contains(file.source); });
  if (!any_known) {
    throw Error{request.folder.string() + ": holds none of the " +
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

RunReport plan_only(const UpdateRequest& request) {
  RunReport report;
  report.dry_run = true;
  const bool is_new = !fs::exists(request.index / "current");
  const std::vector<LedgerEntry> ledger =
      is_new ? std::vector<LedgerEntry>{} : read_status(request.index).ledger;
  const Scan scan = scan_folder(request.folder, request.index);
  check_folder(request, scan, ledger);
  for (const PlannedSource& planned :
       make_plan(scan, ledger, reader_version(request.rules.aliases))) {
    report.sources.push_back(report_of(planned, planned.entry));
  }
  add_warnings(report, scan);
  return report;
}

RunReport run_plan(const UpdateRequest& request, const RunHooks& hooks, Staging& staging,
                   const Scan& scan) {
  require_access(staging, to_string(request.rules.access));
  store_fact(staging, lineage_key, lineage_as_json(request.rules.aliases));
  IndexingRun run{request, hooks, staging};
  const std::vector<PlannedSource> plan =
      make_plan(scan, staging.ledger(), reader_version(request.rules.aliases));
  run.carry_out(plan);
  RunReport report = run.finish();
  add_warnings(report, scan);
  return report;
}

}  // namespace

RunReport update(const UpdateRequest& request, const RunHooks& hooks) {
  check_index_folder(request.index);
  if (request.dry_run) {
    return plan_only(request);
  }
  const Scan scan = scan_folder(request.folder, request.index);
  const IndexLock lock{request.index, request.lock_wait};
  Staging staging{request.index, staging_name};
  check_folder(request, scan, staging.ledger());
  return run_plan(request, hooks, staging, scan);
}

RunReport rebuild(const UpdateRequest& request, const RunHooks& hooks) {
  check_index_folder(request.index);
  const Scan scan = scan_folder(request.folder, request.index);
  const IndexLock lock{request.index, request.lock_wait};
  start_rebuild(request.index);
  RunReport report;
  {
    Staging staging{request.index, rebuild_name};
    report = run_plan(request, hooks, staging, scan);
  }
  end_rebuild(request.index);
  return report;
}

}  // namespace council

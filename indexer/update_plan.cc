#include "indexer/update_plan.h"

#include <algorithm>
#include <set>
#include <utility>

#include "common/error.h"
#include "common/generation.h"
#include "indexer/status_bodies.h"
#include "indexer/store/index_facts.h"

namespace council {
namespace {

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

}  // namespace

Scan scan_corpus(const UpdateRequest& request) {
  return request.rules.folders.empty()
             ? scan_folder(request.folder, request.index)
             : scan_folders(request.rules.folders, request.index);
}

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
  if (const auto held = hold_removals(plan.sources, ledger.size(), request.prune)) {
    plan.warnings.push_back(*held);
  }
  return plan;
}

Plan prepare(Staging& staging, const UpdateRequest& request, const Scan& scan) {
  require_access(staging, to_string(request.rules.access));
  Plan plan = plan_update(request, scan, staging.ledger());
  store_fact(staging, lineage_key, lineage_as_json(request.rules.aliases));
  store_fact(staging, sub_bodies_key,
             write_sub_bodies(sub_bodies_of(request.rules.aliases)));
  store_fact(staging, readers_key, write_readers(readers_of(request.rules)));
  return plan;
}

}  // namespace council

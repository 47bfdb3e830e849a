#pragma once

#include <string>
#include <vector>

#include "indexer/pipeline.h"
#include "indexer/plan.h"
#include "indexer/scan.h"
#include "indexer/store/staging.h"

namespace council {

// What is to be done, and warnings about what is not.
struct Plan {
  std::vector<PlannedSource> sources;
  std::vector<std::string> warnings;
};

// The only folder, or those that a configuration names.
Scan scan_corpus(const UpdateRequest& request);

// What an update does to an index of this ledger: of what is gone only so much is removed
// as the request allows. Throws Error where the folder holds nothing of what the index
// knows.
Plan plan_update(const UpdateRequest& request, Scan scan,
                 const std::vector<LedgerEntry>& ledger);

// The same for what a database holds, which takes down whose sections it holds and what
// reads them.
Plan prepare(Staging& staging, const UpdateRequest& request, const Scan& scan);

}  // namespace council

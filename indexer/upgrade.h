#pragma once

#include "indexer/pipeline.h"
#include "indexer/scan.h"
#include "indexer/store/older_index.h"

namespace council {

// An index of an older schema is replaced by one of this program's, made from the sources
// in a database beside it. It stays published until the new one is complete. What a run
// reads within its time, or before it is stopped, is kept for the next one. The index must
// be locked.
//
// What the older index has and the new one could not have counts as gone: where that is
// more than the request allows, or lies in a folder that cannot be listed, nothing is
// published.
RunReport upgrade(const UpdateRequest& request, const RunHooks& hooks,
                  const OlderIndex& older, const Scan& scan);

// What that would do. Changes nothing, and needs no lock.
RunReport plan_upgrade(const UpdateRequest& request, const OlderIndex& older,
                       const Scan& scan);

}  // namespace council

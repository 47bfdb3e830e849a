#pragma once

#include "indexer/segment/segment.h"
#include "indexer/store/ledger.h"

namespace council {

// Takes down what recognition found in a source beside its records: its bodies, and
// whether a pack holds what its front sheet announces. Bounded, whatever the source
// holds.
void describe_recognised(LedgerEntry& entry, const RecognisedSource& recognised);

}  // namespace council

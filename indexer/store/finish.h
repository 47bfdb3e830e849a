#pragma once

#include "indexer/store/staging.h"

namespace council {

// What depends on all sources together is settled here, once a run, so that the index is
// the same whatever the order in which its sources came and went. All do nothing where
// nothing changed, and go on where an earlier run was killed.

// Gives the plain key of every paper to the first of the sources that hold it, and marked
// keys to the others (key.h).
void settle_keys(Staging& staging);

// Stores the labels of filter values and the meanings of acronyms (common/label.h): of
// several the one that most sources give.
void settle_labels(Staging& staging);

// Stores how the papers stand to each other (common/link.h), found anew from what the
// ledger remembers of each; only what differs from what is stored is written. Minutes
// that print no status and that later minutes approve by their date get the status
// "approved", marked as inferred, and lose it when the later minutes go. Run it after
// settle_keys.
void settle_links(Staging& staging);

}  // namespace council

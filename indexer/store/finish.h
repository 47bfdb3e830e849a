#pragma once

#include "indexer/store/staging.h"

namespace council {

// What depends on all sources together is settled here, once a run, so that the index is
// the same whatever the order in which its sources came and went. Both do nothing where
// nothing changed, and go on where an earlier run was killed.

// Gives the plain key of every paper to the first of the sources that hold it, and marked
// keys to the others (key.h).
void settle_keys(Staging& staging);

// Stores the labels of filter values and the meanings of acronyms (common/label.h): of
// several the one that most sources give.
void settle_labels(Staging& staging);

}  // namespace council

#pragma once

#include "indexer/plan.h"
#include "indexer/read_source.h"
#include "indexer/store/staging.h"

namespace council {

// A source that cannot be read just now, or of which a crawl that broke off left no
// paper, keeps the text that was read before, its own or, where it `had_members`, that of
// what it holds, with its old size and time; the reason says so. A public index keeps
// nothing of what became exempt meanwhile.
SourceChange keep_what_was_read(SourceChange change, const PlannedSource& planned,
                                bool had_members, const ReadingRules& rules);

// Whether it lies in a folder that is exempt as a whole, of which a public index keeps
// nothing, and so no text that OCR read either.
bool is_closed(const LedgerEntry& entry, const ReadingRules& rules);

}  // namespace council

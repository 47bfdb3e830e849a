#pragma once

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// Says of each vote of the section which decision it settled (Vote::decision): the one
// whose text tells it, the one that stands next below it, or, of a decision without a
// verb, the one next above. A lost vote settles none, nor one on an amendment, nor one
// after which something else was moved: where it is not plain nothing is said.
void settle_votes(Lines lines, Section& section);

}  // namespace council

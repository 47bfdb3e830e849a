#pragma once

#include <vector>

#include "indexer/segment/items.h"

namespace council {

// The items of minutes each paragraph of which stands behind a dash and opens with what
// it is about: "- Play area. The gate is mended.", "- The Chairman invited apologies.
// Cllr Ash had sent his." Empty unless most of the text is set so, and enough of it is
// about what every meeting has.
std::vector<SectionStart> find_bulleted_paragraphs(Lines lines);

}  // namespace council

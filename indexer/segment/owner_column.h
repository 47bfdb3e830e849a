#pragma once

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// Where minutes are a table whose last columns say who acts
// ("Item<tab>Minute<tab>Action"), those cells are no part of what was decided: takes them
// out of the decisions' text. `lines` are the document's.
void drop_owner_cells(Lines lines, Document& document);

}  // namespace council

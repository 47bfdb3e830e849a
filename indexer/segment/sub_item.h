#pragma once

#include <vector>

#include "indexer/segment/items.h"
#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// Adds to the items of minutes or an agenda, in order, the headed parts of those that are
// counted below the item's number: "5.1 Loan of land for the fair" in the item 5. Where
// the paragraphs of an item are counted so ("5.1 The Clerk reported that …") there are
// none. An agenda lists them with no text below: "2.1 To confirm the minutes of …".
void add_sub_items(Lines lines, Numbered numbered, std::vector<SectionStart>& starts);

}  // namespace council

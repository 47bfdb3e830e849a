#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// The lists of people that an item holds under a label of its own.

// "2. Councillors present", "3. In attendance: Cllr A Bee": the title of an item as the
// label of its list, and what it lists; nothing of an item about anything else.
std::vector<Line> list_of_title(Lines lines, const Section& section);

// The lines from the first label over those who came on, "In attendance:" or "Present:
// Cllr A Bee", near the start of an item.
Lines from_presence(Lines lines);

// "Apologies had been received from:" over lists that headings part.
std::vector<Person> apologies_below(Lines lines);

}  // namespace council

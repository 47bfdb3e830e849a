#pragma once

#include <vector>

#include "indexer/segment/line.h"

namespace council {

// The lines with each label of attendance where it can be found, at the start of a line;
// empty when that is so already. Paragraphs that hold whole front pages are cut before
// the labels inside them: "… at 7.30 pm PRESENT: A Bee (AB) … In attendance: C Dee". A
// label that wraps in a column of its own is put on the first of its lines: "Other
// Members in<tab>Cllr A Bee" over "Attendance:<tab>Cllr C Dee". Names stand as
// with_plain_names puts them.
std::vector<Line> with_labels_apart(Lines lines);

}  // namespace council

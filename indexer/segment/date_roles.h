#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// Every date that the lines print, each with what it is the date of: by the words around
// it, and by what is known of the document already (its meeting, letter, visits,
// schedule). A day without a year takes it from the document's own date, and is marked
// so. What contradicts itself (a weekday that is not the day's) is given as printed and
// marked doubtful.
std::vector<RoledDate> find_roled_dates(Lines lines, const Document& document);

}  // namespace council

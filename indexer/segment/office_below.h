#pragma once

#include <vector>

#include "indexer/segment/line.h"

namespace council {

// The lines with each office that stands right below the one who holds it put behind the
// name: "Councillor Ann Bee" over "Leader of the Council (Chair)". Empty where fewer than
// two stand so, or where offices stand over their holders.
std::vector<Line> with_offices_behind(Lines lines);

}  // namespace council

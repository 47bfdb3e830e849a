#pragma once

#include <string_view>

#include "indexer/segment/name_list.h"

namespace council {

// The parts of a segment that may name a person: without the clause that tells why or
// whether they came, "Ann Bee who was unwell"; what is behind "from" apart, "Ann Bee from
// Elm Housing"; and an office that no sign parts from initials, "A. Bee Chairman".
SegmentParts take_named(std::string_view segment);

}  // namespace council

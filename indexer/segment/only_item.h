#pragma once

#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// The item of a meeting that had one: the only numbered line behind those who were
// present, "1. Granting of the Freedom of the City" over its text. One start or none.
std::vector<SectionStart> find_only_item(Lines lines);

}  // namespace council

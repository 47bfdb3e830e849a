#pragma once

#include <string>
#include <vector>

#include "indexer/segment/line.h"

namespace council {

// The wards or electoral divisions that a paper names on a labelled line: "Wards
// Affected: Broken Cross and Upton; Willaston and Rope" is two, for "and" is part of a
// name. "All" stays "All"; "None" and "n/a" are none.
std::vector<std::string> find_wards(Lines lines);

}  // namespace council

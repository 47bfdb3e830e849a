#pragma once

#include <cstddef>
#include <string>

#include "indexer/segment/line.h"

namespace council {

// Adds to a title, below a number that stands alone, the few lines that stand with it
// between blank lines: "Local Government Act, 2001 – Section 183" over "Disposal of land
// at Mill Lane". `end` is the index of the line behind the title.
void extend_to_block(Lines lines, std::string& title, std::size_t& end);

// Adds to a title in capitals what it goes on with before the text on lines[end]: "ACT
// 1960) TO EXCLUDE THE PUBLIC: The Chairman said …". The line stays the text's first.
void extend_by_capitals(Lines lines, std::string& title, std::size_t end);

}  // namespace council

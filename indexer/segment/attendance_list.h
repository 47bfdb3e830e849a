#pragma once

#include <string_view>

#include "indexer/segment/joined_lines.h"

namespace council {

// Adds a line to a list of people: one name a line gets separators, wrapped text blanks.
void append_entry(JoinedLines& joined, std::string_view text, int line);

}  // namespace council

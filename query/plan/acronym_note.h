#pragma once

#include <string>
#include <vector>

#include "query/ast.h"
#include "query/database.h"

namespace council {

// For acronyms typed in capitals that are an everyday word in small letters, as the index
// has it ("SEND": "sending"): that both are found, and how to ask for one of them.
std::vector<std::string> acronym_notes(const OpenIndex& index, const Node& tree);

}  // namespace council

#pragma once

#include <string>
#include <vector>

#include "common/document.h"

namespace council {

// Where a vote's printed counts, its names and its outcome contradict each other, in
// words: "36 for, but 35 names", "carried with 12 for and 42 against".
std::vector<std::string> contradictions_in(const Vote& vote);

}  // namespace council

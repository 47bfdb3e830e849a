#pragma once

#include <string>

#include "common/document.h"
#include "query/result.h"

namespace council {

// "AGREED that the report be noted. 1. That … 2. That …": verb, text and parts on one
// line.
std::string decision_line(const Decision& decision);

// What a reader would quote of a hit: its decision, or else its first snippet.
std::string quotation_of(const Hit& hit);

// "57 for, 0 against, 2 abstained: carried".
std::string vote_line(const Vote& vote);

}  // namespace council

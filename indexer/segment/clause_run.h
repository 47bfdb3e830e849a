#pragma once

#include <span>
#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"

namespace council {

// What a page decides whose label is lost, wherever it stands: clauses counted one after
// the other, each of which says what is to be, "(a) the rules be recommended to Council;
// (b) that …". One alone is none, nor are those that an officer or an author recommends.
std::vector<Decision> find_clause_runs(std::span<const BodyLine> body);

}  // namespace council

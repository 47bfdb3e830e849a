#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"

namespace council {

// What an item decides in its last paragraphs without a label, which a page has lost:
// "That the report be noted.", "The minutes of 26 June be confirmed and signed.", or, in
// the present tense, "The Committee notes the report and agrees the work programme."
// Those who moved it are taken from the line above.
std::vector<Decision> find_bare_decisions(const Body& body);

}  // namespace council

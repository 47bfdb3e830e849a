#pragma once

#include <span>
#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"

namespace council {

// The rows of a table of interests among the lines: "Name of Member<tab>Type of
// Interest<tab>…" and rows below, or the same with each cell on a line of its own.
std::vector<Declaration> read_declaration_table(std::span<const BodyLine> body);

}  // namespace council

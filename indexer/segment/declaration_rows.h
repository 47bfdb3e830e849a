#pragma once

#include <span>
#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"

namespace council {

// Lines that each begin with who declares and a dash, "Cllr A Bee – Candidate Site 12
// (Landowner)", and may go on below. Empty unless all of the text is such lines.
std::vector<Declaration> read_declaration_rows(std::span<const BodyLine> body);

}  // namespace council

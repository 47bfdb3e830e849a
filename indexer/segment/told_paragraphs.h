#pragma once

#include <vector>

#include "indexer/segment/body_lines.h"
#include "indexer/segment/joined_lines.h"

namespace council {

// The paragraphs that tell what happened, lettered and numbered lines and headings for
// themselves, margin notes left out. They point into the body's lines.
std::vector<JoinedLines> tell_paragraphs(const Body& body);

}  // namespace council

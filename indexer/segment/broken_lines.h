#pragma once

#include <vector>

#include "indexer/segment/line.h"

namespace council {

// Breaks lines that hold what a printed paper has on many: the rows and cells of an HTML
// table within Markdown, and minutes that run on in one paragraph from "Present:" over
// "1. Apologies" to the last item. All pieces keep the number of their line, and together
// they are its text.
std::vector<Line> break_lines(std::vector<Line> lines);

}  // namespace council

#pragma once

#include <cstddef>
#include <vector>

#include "indexer/segment/line.h"

namespace council {

// "Councillors" alone on its line over names on two lines or more: a list without a
// label.
bool heads_titled_names(Lines lines, std::size_t at);

// The lines with the title of "Councillors Present:" put before the surnames alone below
// it, "Bee<tab>Dee", which are names by that. Empty where there are no such lines.
std::vector<Line> with_titles_of_labels(Lines lines);

}  // namespace council

#pragma once

#include <string>
#include <string_view>

#include "indexer/segment/line.h"

namespace council {

// One line of a source, or a piece of one, with the forms that recognition reads.
Line make_line(int number, int page, std::string_view raw, const LineStyle& style);

// The line with another text, in all forms that recognition reads.
Line with_text(Line line, std::string text);

}  // namespace council

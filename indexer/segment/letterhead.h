#pragma once

#include <optional>
#include <string_view>

#include "indexer/segment/line.h"

namespace council {

// "Minutes<tab>Wendleshire County Council": the name of a council on the right of a line,
// in the cell behind the line's own. As printed, pointing into `text`.
std::optional<std::string_view> council_on_right(std::string_view text);

// The line as Line::match, without the letterhead on its right should it have one.
std::string_view without_letterhead(const Line& line);

}  // namespace council

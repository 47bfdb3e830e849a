#pragma once

#include <optional>
#include <string_view>

#include "indexer/segment/line.h"

namespace council {

// A name or "Clerk" after a wide gap at the end of a line: who is to act; a part of
// line.text.
std::optional<std::string_view> margin_owner(const Line& line);

// The line up to that owner, and up to a label before that.
std::string_view text_before_margin(const Line& line, std::string_view owner);

}  // namespace council

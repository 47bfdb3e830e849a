#pragma once

#include <optional>
#include <string>
#include <utility>

namespace council {

// The pages of a pack that an agenda announces for an item, taken off its title: "(Pages
// 1
// - 10)" anywhere in it, a bare "3 - 8" at the end, or a last table cell "9", which is a
// first page alone (both numbers are it then). Municipal years and spans of years are
// left.
std::optional<std::pair<int, int>> take_pages(std::string& title);

}  // namespace council

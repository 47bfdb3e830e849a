#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace council {

// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`, in
// bytes; any number above `limit` is reported as limit + 1.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// The candidate that `name` is most likely a slip for: the nearest within a third of its
// length, the first of equals. nullopt when none is near.
std::optional<std::string> nearest_name(std::string_view name,
                                        const std::vector<std::string>& candidates);

// "; did you mean 'panel'?", or "" when no candidate is near.
std::string did_you_mean(std::string_view name,
                         const std::vector<std::string>& candidates);

}  // namespace council

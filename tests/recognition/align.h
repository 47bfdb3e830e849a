#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace council::test {

// Pairs of (expected, found) indices, both rising, whose likenesses have the greatest
// sum. A likeness of 0 never makes a pair.
using Likeness = std::function<double(std::size_t expected, std::size_t found)>;
std::vector<std::pair<std::size_t, std::size_t>> align(std::size_t expected,
                                                       std::size_t found,
                                                       const Likeness& likeness);

}  // namespace council::test

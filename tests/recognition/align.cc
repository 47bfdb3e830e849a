#include "tests/recognition/align.h"

#include <algorithm>

namespace council::test {

std::vector<std::pair<std::size_t, std::size_t>> align(std::size_t expected,
                                                       std::size_t found,
                                                       const Likeness& likeness) {
  const std::size_t width = found + 1;
  std::vector<double> like(expected * found);
  std::vector<double> best((expected + 1) * width);
  for (std::size_t i = expected; i-- > 0;) {
    for (std::size_t j = found; j-- > 0;) {
      like[(i * found) + j] = likeness(i, j);
      best[(i * width) + j] =
          std::max({like[(i * found) + j] + best[((i + 1) * width) + j + 1],
                    best[((i + 1) * width) + j], best[(i * width) + j + 1]});
    }
  }
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0, j = 0; i < expected && j < found;) {
    const double here = best[(i * width) + j];
    if (like[(i * found) + j] > 0 &&
        here == like[(i * found) + j] + best[((i + 1) * width) + j + 1]) {
      pairs.emplace_back(i++, j++);
    } else if (here == best[((i + 1) * width) + j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return pairs;
}

}  // namespace council::test

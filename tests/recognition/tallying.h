#pragma once

#include <optional>
#include <string>

#include "tests/recognition/measure.h"

namespace council::test {

// Counts the values and lists of one document into a Score, with its misses.
class Tallying {
 public:
  Tallying(std::string source, std::string document)
      : source_{std::move(source)}, document_{std::move(document)} {}

  // One value: right or a miss.
  void check(Measure measure, bool right, const std::string& where,
             const std::pair<std::string, std::string>& expected_and_found);
  // A list: `right` of `expected` were found; `found` were claimed.
  void count_list(Measure measure, int right, int expected, std::optional<int> found);
  void miss(Measure measure, const std::string& where, const std::string& expected,
            const std::string& found);

  [[nodiscard]] const Score& score() const { return score_; }

 private:
  std::string source_;
  std::string document_;
  Score score_;
};

inline constexpr const char* nothing = "(nothing)";

}  // namespace council::test

#pragma once

#include <utility>
#include <vector>

#include "common/document.h"

namespace council {

// The lines that decisions are told on.
class TakenLines {
 public:
  explicit TakenLines(const std::vector<Decision>& decisions);

  [[nodiscard]] bool holds_any(int line, int end_line) const;

 private:
  std::vector<std::pair<int, int>> spans_;  // in order, each with the last end so far
};

}  // namespace council

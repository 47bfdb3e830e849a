#include "indexer/segment/taken_lines.h"

#include <algorithm>

namespace council {

TakenLines::TakenLines(const std::vector<Decision>& decisions) {
  for (const Decision& decision : decisions) {
    spans_.emplace_back(decision.line, decision.end_line);
  }
  std::ranges::sort(spans_);
  int last = 0;
  for (auto& [line, end] : spans_) {
    last = end = std::max(last, end);
  }
}

bool TakenLines::holds_any(int line, int end_line) const {
  const auto after = std::ranges::upper_bound(
      spans_, end_line, {}, [](const std::pair<int, int>& span) { return span.first; });
  return after != spans_.begin() && (after - 1)->second >= line;
}

}  // namespace council

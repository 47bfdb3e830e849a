#include "indexer/segment/joined_lines.h"

#include <algorithm>

#include "indexer/segment/body_lines.h"

namespace council {
int JoinedLines::line_at(std::size_t at) const {
  const auto after = std::upper_bound(
      starts.begin(), starts.end(), at,
      [](std::size_t place, const Start& start) { return place < start.at; });
  if (after == starts.begin()) {
    return starts.empty() ? 0 : starts.front().line;
  }
  return (after - 1)->line;
}

JoinedLines join_lines(Lines lines, std::size_t most_bytes) {
  JoinedLines joined;
  for (const Line& line : lines) {
    if (line.furniture || line.blank()) {
      continue;
    }
    if (!joined.text.empty() && joined.text.size() + line.text.size() > most_bytes) {
      break;
    }
    append_line(joined.text, line.text);
    joined.starts.push_back({joined.text.size() - line.text.size(), line.number});
  }
  return joined;
}

}  // namespace council

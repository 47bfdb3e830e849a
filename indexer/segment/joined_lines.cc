#include "indexer/segment/joined_lines.h"

#include <algorithm>

#include "indexer/segment/scan.h"

namespace council {
namespace {

// The line before ends in the hyphen of a broken word and this one goes on with it.
bool closes_up(const std::string& text, const std::string& next) {
  return text.size() > 1 && text.back() == '-' && is_word_before(text, text.size() - 1) &&
         is_word_at(next, 0);
}

}  // namespace

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
    if (!joined.text.empty() && !closes_up(joined.text, line.text)) {
      joined.text += ' ';
    }
    joined.starts.push_back({joined.text.size(), line.number});
    joined.text += line.text;
  }
  return joined;
}

}  // namespace council

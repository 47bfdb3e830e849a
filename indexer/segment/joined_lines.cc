#include "indexer/segment/joined_lines.h"

#include <algorithm>

#include "indexer/segment/body_lines.h"

namespace council {

void JoinedLines::add(std::string_view text, int line) {
  if (this->text().empty()) {
    only_ = text;
  } else {
    if (joined_.empty()) {
      joined_ = only_;
    }
    append_line(joined_, text);
  }
  starts_.push_back({this->text().size() - text.size(), line});
}

void JoinedLines::add_copy(std::string_view text, int line, std::string_view joint) {
  if (joined_.empty()) {
    joined_ = only_;
  }
  joined_ += joint;
  starts_.push_back({joined_.size(), line});
  joined_ += text;
}

std::string_view JoinedLines::last() const {
  return starts_.empty() ? text() : text().substr(starts_.back().at);
}

int JoinedLines::line_at(std::size_t at) const {
  const auto after = std::upper_bound(
      starts_.begin(), starts_.end(), at,
      [](std::size_t place, const Start& start) { return place < start.at; });
  if (after == starts_.begin()) {
    return starts_.empty() ? 0 : starts_.front().line;
  }
  return (after - 1)->line;
}

JoinedLines join_lines(Lines lines, std::size_t most_bytes) {
  JoinedLines joined;
  for (const Line& line : lines) {
    if (line.furniture || line.blank()) {
      continue;
    }
    if (!joined.text().empty() && joined.text().size() + line.text.size() > most_bytes) {
      break;
    }
    joined.add(line.text, line.number);
  }
  return joined;
}

}  // namespace council

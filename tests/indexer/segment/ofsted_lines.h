#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/segment/line.h"

namespace council::test {

// The lines of a text, as extraction would give them; pages are parted by form feeds.
inline std::vector<Line> lines_of(const std::string& text) {
  Pages pages;
  std::size_t start = 0;
  for (int number = 1; start <= text.size(); ++number) {
    const std::size_t end = std::min(text.find('\f', start), text.size());
    pages.pages.push_back({.number = number,
                           .label = std::nullopt,
                           .text = text.substr(start, end - start),
                           .styles = {}});
    start = end + 1;
  }
  return to_lines(pages);
}

inline std::string show(const std::vector<DateRange>& ranges) {
  std::string shown;
  for (const DateRange& range : ranges) {
    shown += shown.empty() ? "" : ", ";
    shown += to_iso(range.first);
    if (range.first != range.last) {
      shown += ".." + to_iso(range.last);
    }
  }
  return shown;
}

inline std::string join(const std::vector<std::string>& parts) {
  std::string joined;
  for (const std::string& part : parts) {
    joined += joined.empty() ? "" : " | ";
    joined += part;
  }
  return joined;
}

}  // namespace council::test

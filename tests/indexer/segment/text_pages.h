#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/pages.h"
#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council::test {

// A text as extraction would give it; form feeds part its pages.
inline Pages pages_of(std::string_view text, Format format = Format::Text) {
  Pages pages;
  pages.format = format;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find('\f', start), text.size());
    pages.pages.push_back({.number = static_cast<int>(pages.pages.size()) + 1,
                           .label = std::nullopt,
                           .text = std::string{text.substr(start, end - start)},
                           .styles = {}});
    start = end + 1;
  }
  pages.paged = pages.pages.size() > 1;
  return pages;
}

inline std::vector<Line> lines_of(std::string_view text) {
  return to_lines(pages_of(text));
}

// "5: 25/47 | TITLE", a start a line; "-" for what is absent. Lines are those of the
// text.
inline std::string show(const std::vector<SectionStart>& starts, Lines lines) {
  std::string shown;
  for (const SectionStart& start : starts) {
    shown += std::to_string(lines[start.line].number) + ": " +
             start.number.value_or("-") + " | " + start.title.value_or("-") + "\n";
  }
  return shown;
}

}  // namespace council::test

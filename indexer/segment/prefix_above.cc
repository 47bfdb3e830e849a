#include "indexer/segment/prefix_above.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace council {
namespace {

bool is_letters(const Line& line) {
  constexpr std::size_t fewest = 2;
  constexpr std::size_t most = 6;
  return line.match.size() >= fewest && line.match.size() <= most &&
         std::ranges::all_of(line.match, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// The line of letters above a number that stands alone, a blank line between them or
// two; or `at` itself.
std::size_t line_above(Lines lines, std::size_t at) {
  constexpr std::size_t most_blanks = 2;
  std::size_t above = at;
  while (above > 0 && lines[above - 1].blank() && at - above < most_blanks) {
    --above;
  }
  return above > 0 && is_letters(lines[above - 1]) ? above - 1 : at;
}

}  // namespace

void add_prefix_above(Lines lines, std::vector<SectionStart>& starts) {
  constexpr std::size_t fewest = 3;
  if (starts.size() < fewest) {
    return;
  }
  const std::size_t first = line_above(lines, starts.front().line);
  const bool is_form = std::ranges::all_of(starts, [&](const SectionStart& start) {
    const std::size_t above = line_above(lines, start.line);
    return above < start.line && lines[above].match == lines[first].match &&
           start.number == lines[start.line].match;
  });
  if (!is_form) {
    return;
  }
  for (SectionStart& start : starts) {
    start.line = line_above(lines, start.line);
    start.number = lines[start.line].text + ' ' + *start.number;
    start.body_offset = 0;
  }
}

}  // namespace council

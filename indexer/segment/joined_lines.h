#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/segment/line.h"

namespace council {

// Several lines read as one paragraph, with the way back to the lines.
struct JoinedLines {
  std::string text;  // the lines' `text`, single blanks between them

  struct Start {
    std::size_t at = 0;  // byte of `text`
    int line = 0;        // Line::number
  };
  std::vector<Start> starts;  // of each line that is neither blank nor furniture

  // The line that byte `at` of the text comes from; 0 when there is no line at all.
  [[nodiscard]] int line_at(std::size_t at) const;
};

// Blank lines and furniture left out. A word broken at a hyphen closes up and keeps the
// hyphen: "Barrington-" / "King" -> "Barrington-King". No more than `most_bytes`, to the
// line.
JoinedLines join_lines(Lines lines, std::size_t most_bytes = std::size_t{64} * 1024);

}  // namespace council

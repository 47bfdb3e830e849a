#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/segment/line.h"

namespace council {

// Several lines read as one paragraph, with the way back to the lines. One line alone is
// not copied, for most paragraphs are one.
class JoinedLines {
 public:
  [[nodiscard]] std::string_view text() const {
    return joined_.empty() ? only_ : joined_;
  }

  // Adds a line, which must outlive this; a blank between, none after a hyphen that
  // breaks a word.
  void add(std::string_view text, int line);

  // Adds a copy, with `joint` between.
  void add_copy(std::string_view text, int line, std::string_view joint);

  // What was added last, and what may have been put behind it.
  [[nodiscard]] std::string_view last() const;

  // Line::number of the line that byte `at` of the text comes from; 0 when there is no
  // line at all.
  [[nodiscard]] int line_at(std::size_t at) const;

 private:
  struct Start {
    std::size_t at = 0;  // byte of the text
    int line = 0;
  };

  std::string_view only_;
  std::string joined_;
  std::vector<Start> starts_;
};

// The lines' `text`, blank lines and furniture left out. A word broken at a hyphen closes
// up and keeps the hyphen: "Barrington-" / "King" -> "Barrington-King". No more than
// `most_bytes`, to the line.
JoinedLines join_lines(Lines lines, std::size_t most_bytes = std::size_t{64} * 1024);

}  // namespace council

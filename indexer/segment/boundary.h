#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/segment/line.h"

namespace council {

// A place where a document may begin, and what speaks for it.
struct Boundary {
  std::size_t line = 0;
  double weight = 0;
  std::vector<std::string> evidence;
  std::optional<std::string> agenda_item;
};

// From this weight on a document begins.
inline constexpr double enough_evidence = 2;

// The first line from `at` on that is neither blank nor furniture.
std::size_t next_text(Lines lines, std::size_t at);

// Whether an agenda or a summons stands among the first lines.
bool has_agenda_heading(Lines lines);

// Whether the text from `at` on repeats the head of a paper, word for word, over the rest
// of its items: "BROOK FIRE AUTHORITY", "ORDINARY MEETING", "30 MARCH 2012", "A G E N D
// A".
bool repeats_head(Lines lines, std::size_t head, std::size_t at);

}  // namespace council

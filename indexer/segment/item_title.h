#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/line.h"

namespace council {

// The title of an item that begins in lines[first] after `skip` bytes of its text, or, if
// nothing is left there, on the next non-blank line within a few.
struct ItemTitle {
  std::string text;
  std::size_t end = 0;  // index of the first line after the title and its reference lines
  std::optional<std::string> agenda_ref;               // "(Item 3)", "(Agenda item 3)"
  std::optional<std::pair<int, int>> announced_pages;  // "(Pages 1 - 10)", "3 - 8"
  std::size_t body_offset = 0;                         // as in SectionStart
};

ItemTitle read_item_title(Lines lines, std::size_t first, std::size_t skip);

}  // namespace council

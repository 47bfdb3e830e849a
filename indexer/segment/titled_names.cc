#include "indexer/segment/titled_names.h"

#include <algorithm>

#include "indexer/segment/attendance_lines.h"
#include "indexer/segment/list_heading.h"

namespace council {

bool heads_titled_names(Lines lines, std::size_t at) {
  constexpr std::size_t fewest = 2;
  constexpr std::size_t reach = 8;
  if (!is_title_line(lines[at].text)) {
    return false;
  }
  std::size_t names = 0;
  for (std::size_t i = at + 1; i < std::min(lines.size(), at + reach); ++i) {
    if (!lines[i].blank() && !is_list_of_names(without_bullet(lines[i].text))) {
      break;
    }
    names += lines[i].blank() ? 0U : 1U;
  }
  return names >= fewest;
}

}  // namespace council

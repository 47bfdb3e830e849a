#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/document.h"
#include "indexer/segment/joined_lines.h"
#include "indexer/segment/part_marker.h"

namespace council {

// The list that a decision announces: "… agreed to allocate the following:" over bullets,
// "… and agreed:-" over "(a) that …".
struct AnnouncedList {
  bool is_open = false;
  std::optional<PartMarker> last;
  std::optional<PartMarker> nested;  // of the list that the last part announces
};

// Adds a paragraph that is the list's next part to the last decision; false where it is
// none, and then the list is over. Counted parts only below a decision that was moved, or
// that ends in "that:" or the like.
bool add_part(const JoinedLines& paragraph, AnnouncedList& list,
              std::vector<Decision>& decisions);

// Whether a text ends as one does that a list follows: "that:", "agreed that –".
bool ends_open(std::string_view text);

}  // namespace council

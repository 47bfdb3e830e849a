#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace council {

// What a resolution that the public be excluded covers: the next item alone ("for the
// following item of business"), the items that it names ("during consideration of items 4
// to 6", "for item 3"), the one that it stands in ("for this item"), or all that follow.
struct Exclusion {
  bool next_only = false;
  bool this_only = false;
  bool of_second_part = false;     // "the items in part two of the agenda"
  bool of_heading = false;         // opened by "PART II - PRIVATE", not by a resolution
  bool is_over = false;            // the public came back in the same section
  std::vector<std::string> items;  // numbers; empty for those that follow
};

// By the sentence that excludes, and by what stands before it and behind in its section:
// the items may be named there.
Exclusion read_scope(std::string_view before, std::string_view sentence,
                     std::string_view rest);

}  // namespace council

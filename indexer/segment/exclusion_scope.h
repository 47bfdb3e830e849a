#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace council {

// What a resolution that the public be excluded covers: the next item alone ("for the
// following item of business"), the items that it names ("during consideration of items 4
// to 6"), or all that follow.
struct Exclusion {
  bool next_only = false;
  bool of_second_part = false;     // "the items in part two of the agenda"
  std::vector<std::string> items;  // numbers; empty for those that follow
};

// By the sentence that excludes, and by what follows it of its section: the items may be
// named there.
Exclusion read_scope(std::string_view sentence, std::string_view rest);

}  // namespace council

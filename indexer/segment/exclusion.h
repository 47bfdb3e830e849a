#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/segment/line.h"

namespace council {

// What a resolution that the public be excluded covers: the next item alone ("for the
// following item of business"), the items that it names ("during consideration of item
// 11.1"), or all that follow.
struct Exclusion {
  bool next_only = false;
  bool of_second_part = false;     // "the items in part two of the agenda"
  std::vector<std::string> items;  // numbers; empty for those that follow
};

// The exclusion that the body resolves or tells: "RESOLVED that the public be excluded",
// "members of the public were asked to leave", "the meeting went into private session".
// nullopt when it is only recommended, or was not needed.
std::optional<Exclusion> find_exclusion(Lines body);

// Whether a heading among the lines opens the private part of the papers, "PART II -
// PRIVATE", or the public one, "Part A - Open to the public"; the last one counts.
std::optional<bool> find_part_heading(Lines body);

// Whether the body says that the public came back: "the meeting resumed in public".
bool readmits_public(Lines body);

}  // namespace council

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/segment/line.h"

namespace council {

// Whether an item is exempt from publication: its title gives a paragraph of Schedule 12A
// (7A in Scotland) or calls it exempt, or its text is classified so. Advice, empty
// "exempt items" sections and words about exemption make nothing exempt.
bool is_exempt(std::string_view title, Lines body);

// Whether a paper as a whole is classified so at its head: "NOT FOR PUBLICATION by virtue
// of paragraph 3 …", "Classification: Exempt".
bool is_exempt_paper(Lines lines);

// What a resolution that the public be excluded covers: the next item alone ("for the
// following item of business"), the items that it names ("during consideration of item
// 11.1"), or all that follow.
struct Exclusion {
  bool next_only = false;
  bool of_second_part = false;     // "the items in part two of the agenda"
  std::vector<std::string> items;  // numbers; empty for those that follow
};

// The exclusion that the body resolves. nullopt when it is only recommended, or was not
// needed.
std::optional<Exclusion> find_exclusion(Lines body);

// Whether the body says that the public came back: "the meeting resumed in public".
bool readmits_public(Lines body);

}  // namespace council

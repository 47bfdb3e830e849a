#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// The items of a meeting's page: by the marks that HTML classes left, else by the blank
// lines that a text export puts around titles.
std::vector<SectionStart> find_page_items(Lines lines);

// The one item of an item's page: its title is the first line after "Agenda item".
std::vector<SectionStart> find_single_item(Lines lines);

// "… view the full minutes text for item 22/15" at the end of a line: the text is cut off
// there, and the item has that number.
struct Truncation {
  std::optional<std::string> number;
};
std::optional<Truncation> find_truncation(Lines lines);

}  // namespace council

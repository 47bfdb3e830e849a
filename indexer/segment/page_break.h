#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/segment/line.h"

namespace council {

// What a converter leaves between the pages of a text that has none of its own: rules
// ("---"), the notice that a page was scanned, and the page number beside them; and the
// notice of copyright that a site prints under each of its pages. Marks them as
// furniture.
void mark_page_breaks(std::vector<Line>& lines);

// The index after the metadata between two rules that head a Markdown file; 0 for none.
std::size_t end_of_metadata(Lines lines);

// "Copyright remains with …", "© 2020 … All rights reserved."
bool is_copyright_notice(std::string_view match);

}  // namespace council

#pragma once

#include <cstddef>

#include "indexer/extract/html_tree.h"
#include "indexer/extract/page_builder.h"

namespace council {

// Sets a page's text as lines: a block is a line or more, a table row one line with '\t'
// between its cells (a row whose cells hold blocks: the blocks one below the other), a
// list item begins with "- " or its number. Headings and ModernGov's classes become line
// roles. With `keep_chrome` navigation, header and footer stay.
void set_html_lines(const HtmlTree& tree, bool keep_chrome, PageBuilder& page);

}  // namespace council

#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "common/document.h"
#include "indexer/segment/front_matter.h"
#include "indexer/segment/line.h"

namespace council {

// Markdown may open with a block of "key: value" lines between "---": how many lines it
// has. Dates there are those of the posting.
std::size_t size_of_metadata_block(Lines lines);

// The block's "title", without quotation marks.
std::optional<std::string> title_in_block(Lines block);

// "Northwold Parish Council - minutes of October meeting": a web page names its council
// in its title, if not in its text. Fills in council and panel, as inferred, where they
// are absent.
void infer_council(const std::string& page_title, DocumentKind kind, FrontMatter& front);

// Sets the title from the page's own where the text has none, without the month of
// posting and the site's name behind it.
void infer_title(const std::string& page_title, FrontMatter& front);

}  // namespace council

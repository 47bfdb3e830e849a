#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/extract/odf_styles.h"
#include "indexer/pages.h"

namespace council {

struct OdfSetting {
  OdfStyles styles;
  bool has_slides = false;    // each draw:page a page
  std::size_t max_bytes = 0;  // of text
  int max_pages = 0;
};

// Sets content.xml as lines onto `pages`: a text is one page, a presentation a page for
// each slide, its title first. A table row is one line with '\t' between cells; footnotes
// stand at the end; what is deleted, hidden or a comment is left out. Throws
// ExtractionError Damaged where the XML breaks off; what came before is in `pages`.
void set_odf_lines(std::string_view xml, const OdfSetting& setting,
                   std::vector<Page>& pages);

}  // namespace council

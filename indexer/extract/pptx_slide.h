#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/extract/slide.h"

namespace council {

// Sets one part of a PPTX on a slide: a slide itself, or the text of a diagram. A table
// row is one line with '\t' between cells. `max_bytes` bounds the text of one paragraph.
// Throws ExtractionError Damaged where the XML breaks off; what came before is on the
// slide.
void set_pptx_lines(std::string_view xml, std::size_t max_bytes, Slide& slide);

}  // namespace council

#pragma once

#include <cstddef>
#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"
#include "indexer/segment/ofsted_front.h"
#include "indexer/segment/section_start.h"

namespace council {

// The parts of an inspectorate's paper. The first is the front, from line 0 to the first
// heading; a letter without headings has its whole body as one. `table_end` is the line
// after the table of judgements: before it nothing is a heading.
std::vector<SectionStart> find_ofsted_sections(Lines lines, const OfstedFront& front,
                                               std::size_t table_end);

// What the sections on areas for improvement, priority action and recommendations list:
// bullets, numbered paragraphs, or paragraphs of a table.
std::vector<Recommendation> find_improvements(Lines lines,
                                              const std::vector<SectionStart>& sections);

}  // namespace council

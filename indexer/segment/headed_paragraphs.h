#pragma once

#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// Whether most of what is numbered are paragraphs: "7. The Board noted the paper."
bool are_paragraphs(const std::vector<SectionStart>& numbered);

// The lines that stand above numbered paragraphs as their headings, where several do, in
// minutes that number paragraphs throughout ("Declarations of interest" above "4. Jean
// Ash declared …"); or nothing.
std::vector<SectionStart> find_headings_over_paragraphs(
    Lines lines, const std::vector<SectionStart>& numbered);

}  // namespace council

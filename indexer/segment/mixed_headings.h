#pragma once

#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// The items of minutes without numbers and without marked headings whose titles partly
// stand on lines of their own, "Cemetery Committee" after one paragraph and before the
// next, and partly run in to their text, "Matters Arising: …". Only where several of them
// are the usual items of a meeting; empty when the paper is not of this form.
std::vector<SectionStart> find_mixed_headings(Lines lines);

}  // namespace council

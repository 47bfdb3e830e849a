#pragma once

#include <cstddef>
#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// Whether a line says what an item is for: "To receive any apologies for absence."
bool tells_task(Lines lines, std::size_t at);

// The items of minutes whose headings nothing sets off but their place: short lines that
// open a paragraph and are no sentence, "Apologies" over "J Hazel (holiday)". Only where
// several of them are the usual items of a meeting. Looks from lines[from] on; empty when
// the paper is not of this form.
std::vector<SectionStart> find_plain_headings(Lines lines, std::size_t from);

// The same where few are usual: "Taking in Charge", alone between blank lines over a
// paragraph, five times or more.
std::vector<SectionStart> find_headings_over_text(Lines lines, std::size_t from);

}  // namespace council

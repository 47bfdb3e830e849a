#pragma once

#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// The headed sections of a report: numbered headings over numbered paragraphs, else
// headings by markup, boldness or capitals. What stands before the first is the front.
std::vector<SectionStart> find_report_headings(Lines lines);

// The numbered ones alone, where a paper counts its headings from 1. Empty when fewer
// than three.
std::vector<SectionStart> find_numbered_headings(Lines lines);

// Headings of any other text, by markup, boldness or capitals. Empty when fewer than two.
std::vector<SectionStart> find_headings(Lines lines);

// One start a page, with the page's first heading as title where it has one.
std::vector<SectionStart> find_pages(Lines lines, SectionPart part);

// Slides of a deck without pages: each top-level heading opens one.
std::vector<SectionStart> find_slides(Lines lines);

}  // namespace council

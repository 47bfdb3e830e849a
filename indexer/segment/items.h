#pragma once

#include <cstdint>
#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// What the numbers of a paper count. An agenda may list its items line under line; in
// minutes and reports such a list is part of the text.
enum class Numbered : std::uint8_t { Agenda, Minutes, Report };

// The items of minutes or of an agenda, in order: the best run of item numbers, or, where
// items have none, the headings. Lists inside an item (parts of a decision, paragraphs)
// stay inside it. Empty when neither is found.
std::vector<SectionStart> find_items(Lines lines, Numbered numbered);

// The two ways of find_items, and the numbered headings of a report ("2. Background" over
// "2.1 The council …").
std::vector<SectionStart> find_numbered_items(Lines lines, Numbered numbered);
std::vector<SectionStart> find_headed_items(Lines lines);

}  // namespace council

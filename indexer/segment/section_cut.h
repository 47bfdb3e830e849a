#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// The body of a section: its lines after the heading. Where the text begins on the
// heading's own line ("2616. Apologies for absence: Cllr Hillard."), the first of them is
// the rest of that line. Points into the document's lines.
struct SectionBody {
  Lines whole;            // where the body is lines of the document
  std::vector<Line> cut;  // where its first line is the rest of one

  [[nodiscard]] Lines lines() const { return cut.empty() ? whole : Lines{cut}; }
};

// What stands before the items and behind them.
bool is_front_or_back(const Section& section);

// Cuts a document's lines at the starts, which are in order. What stands before the first
// start becomes a Front section, so that every line is in exactly one section. Number,
// title, text, lines and pages are filled in; nothing is read from the bodies yet.
std::vector<Section> cut_sections(Lines lines, std::vector<SectionStart> starts);

// The bodies of the sections that cut_sections makes of the same arguments, in order.
std::vector<SectionBody> bodies_of(Lines lines, const std::vector<SectionStart>& starts);

}  // namespace council

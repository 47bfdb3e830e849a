#pragma once

#include <optional>
#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// A paper written by Ofsted or its partner inspectorates (CQC, HMICFRS, HMI Probation).
struct OfstedForm {
  // All that the paper says of itself; without sections, lines, pages, acronyms. Its
  // council, panel and meeting stay absent: an inspectorate writes for no meeting.
  Document document;
  std::vector<SectionStart> starts;  // never empty; the first is at line 0
  // Areas for improvement and for priority action, in order; each belongs to the section
  // that holds its line. A tag "(outcome 2, national framework)" is no part of the text.
  std::vector<Recommendation> recommendations;
};

// The lines of one document as a paper of the inspectorates, or nullopt: also for a
// council paper that speaks of an inspection, and for an extract without the front of the
// letter or report.
std::optional<OfstedForm> recognise_ofsted(Lines lines);

}  // namespace council

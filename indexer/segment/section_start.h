#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// Where a section begins within a document's lines, and what its heading says. A document
// is cut at its starts: each section runs to the next one.
struct SectionStart {
  std::size_t line = 0;  // index into the document's Lines
  std::size_t body = 0;  // index of the first line after the heading
  SectionPart part = SectionPart::Item;
  std::optional<std::string> number;
  std::optional<std::string> title;
  std::optional<std::string> agenda_ref;
  std::optional<std::pair<int, int>> announced_pages;
  // Text that follows the title on its own line: "Apologies for absence: Cllr Hillard."
  // starts its body there. Byte offset into Line::text of `line`, 0 for none.
  std::size_t body_offset = 0;
  // Bytes of the body's first line that are the item's number: "PLA110/23" below its
  // title.
  std::size_t body_skip = 0;
};

// Puts starts in the order of their lines; most are in it already.
inline void sort_by_line(std::vector<SectionStart>& starts) {
  if (!std::ranges::is_sorted(starts, {}, &SectionStart::line)) {
    std::ranges::stable_sort(starts, {}, &SectionStart::line);
  }
}

}  // namespace council

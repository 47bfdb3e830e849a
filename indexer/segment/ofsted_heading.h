#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "indexer/segment/line.h"

namespace council {

// A heading of an inspectorate's paper, on one or more lines.
struct OfstedHeading {
  std::string title;     // as printed, on one line, without the mark of a footnote
  std::size_t body = 0;  // the line after it
};

// The heading that starts at line `at`, or nullopt. Headings are told by their words, by
// bold type or markup; where `plain` says that the paper shows neither, also by standing
// alone between blank lines.
std::optional<OfstedHeading> find_ofsted_heading(Lines lines, std::size_t at, bool plain);

}  // namespace council

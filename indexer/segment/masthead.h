#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/segment/line.h"

namespace council {

// The first non-blank lines of a document, furniture left out: council, body, date.
using Masthead = std::vector<const Line*>;
Masthead masthead_of(Lines lines);

// "Kent County Council" among the first lines, in display form.
std::optional<std::string> find_council(const Masthead& masthead);

// The first line that names a body that meets, or a name in capitals over two lines; with
// `council_too` also a council's own name. As printed.
std::optional<std::string> find_heading_body(const Masthead& masthead, bool council_too);

// Without the rows of a schedule, which name the bodies and dates of other meetings.
void cut_at_schedule(Masthead& masthead);

// Without the items of a web page, which stand below "No. Item".
void cut_at_items(Masthead& masthead);

}  // namespace council

#pragma once

#include <cstddef>

#include "indexer/segment/line.h"

namespace council {

// Of "**4. Treasurer's report** – balance £1,204" in Markdown the place in Line::text at
// which what is told behind the title begins; 0 where the line is not of this form.
std::size_t end_of_bold(const Line& line);

}  // namespace council

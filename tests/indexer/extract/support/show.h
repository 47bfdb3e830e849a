#pragma once

#include <string>

#include "indexer/pages.h"

namespace council::test {

// A page with its styles, for comparing: "H2 | Attendance", "b | In bold", " | plain".
std::string show(const Page& page);

// All text of a source; pages parted by a line "---".
std::string text_of(const Pages& pages);

}  // namespace council::test

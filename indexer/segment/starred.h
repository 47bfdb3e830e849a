#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// Lists of all members in which an asterisk tells who came, with "* Denotes attendance"
// near them: those without one are only members.
void mark_starred(Lines lines, std::vector<Person>& people);

}  // namespace council

#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// The members to whom an agenda without a headed list is addressed: "To: Cllrs A Bee
// (Chairman), C Dee and F Gee", "Councillors: A Bee, C Dee, …", or a list of one a line
// below "Membership of the Planning Committee". Three at least, or nobody.
std::vector<Person> find_addressed_members(Lines lines);

}  // namespace council

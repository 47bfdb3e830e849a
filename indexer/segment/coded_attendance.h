#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// Who was there in a list that marks each name and explains its marks: "P = present, A =
// apology" with "Mr A Bee (Chairman) A Mrs C Dee P", or "* Denotes attendance" over "Ø
// Denotes apology" with "* Cllr A Bee" and "Ø Cllr C Dee". Nobody where fewer than two
// marks are explained. Those who neither came nor sent apologies are members.
std::vector<Person> find_coded_attendance(Lines head);

}  // namespace council

#pragma once

#include <string_view>
#include <vector>

#include "indexer/segment/person_name.h"

namespace council {

// "Councillors Bee and Dee (Ash Council); …": where semicolons part the bodies of a list,
// what is said of the last of those between two of them holds for all of them.
void share_organisations(std::string_view list, std::vector<NamedPerson>& people);

}  // namespace council

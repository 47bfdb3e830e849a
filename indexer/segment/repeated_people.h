#pragma once

#include <vector>

#include "common/document.h"

namespace council {

// Leaves out of a paper's people who stands there twice: the short form of a name that is
// there in full, an officer's line below the list that has her, and those listed as
// absent who all sent apologies.
void drop_repeated_people(std::vector<Person>& people);

}  // namespace council

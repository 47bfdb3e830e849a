#pragma once

#include <vector>

#include "common/document.h"

namespace council {

// Who was present as a member, and who attended: of those that minutes list together the
// officers and the councillors of another council are no members. The clerk stays where
// the minutes list them. Whether anybody was settled so, by office or title alone.
bool settle_guests(const Document& document, std::vector<Person>& people);

}  // namespace council

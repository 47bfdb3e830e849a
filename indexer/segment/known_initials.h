#pragma once

#include <vector>

#include "common/document.h"

namespace council {

// Gives back what was taken for the initials of movers where nobody who is told to have
// been there has such: "(SSE/BT)" in "RESOLVED to write to the utilities (SSE/BT)." Says
// nothing where the people are not told by a first name, or an initial, and a surname.
void settle_mover_initials(const std::vector<Person>& people, Section& section);

}  // namespace council

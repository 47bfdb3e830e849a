#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// The members in the columns below "Persons absent are marked with `A'", of whom those
// without the mark came. Empty where no line says so or few names stand there.
std::vector<Person> find_marked_absence(Lines head);

}  // namespace council

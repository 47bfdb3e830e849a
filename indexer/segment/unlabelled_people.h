#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// Those whom the front of minutes names without saying what they are: a line that is a
// list ("Councillors S Grimes, T Heaford and J Kelly."), or at least three lines of one
// name each ("Cllr Wiles"). A clerk among them attends, the others are present.
std::vector<Person> find_unlabelled_people(Lines front);

}  // namespace council

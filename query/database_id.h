#pragma once

#include <string>

#include "query/database.h"

namespace council {

// The ids of the published generations, joined by ',': who has another index can see that
// by it.
std::string id_of(const OpenIndex& index);

}  // namespace council

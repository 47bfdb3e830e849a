#pragma once

#include <string>

#include "indexer/store/maintenance.h"

namespace council {

// What an index holds, for people and as JSON (one object, '\n' at its end).
std::string status_as_text(const IndexStatus& status);
std::string status_as_json(const IndexStatus& status);

}  // namespace council

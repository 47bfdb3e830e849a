#pragma once

#include <filesystem>
#include <string>

#include "indexer/store/maintenance.h"

namespace council {

// What an index holds, for people and as JSON (one object, '\n' at its end), and how what
// reads papers is confined: `reader` as in ChildLimits.
std::string status_as_text(const IndexStatus& status,
                           const std::filesystem::path& reader = {});
std::string status_as_json(const IndexStatus& status,
                           const std::filesystem::path& reader = {});

}  // namespace council

#pragma once

#include <optional>
#include <string_view>

#include "query/web/response.h"

namespace council {

// A file that is the same for every index: the stylesheet, the script, the icon, the
// description of the interface. nullopt when the target names none.
std::optional<WebResponse> find_asset(std::string_view target);

}  // namespace council

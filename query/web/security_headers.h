#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "query/web/response.h"

namespace council {

// The headers that every answer bears. Pages may load only what this server serves, run no
// script of their own and stand in no frame; a paper's own file may load and run nothing.
std::vector<std::pair<std::string_view, std::string_view>> security_headers(
    const WebResponse& response);

}  // namespace council

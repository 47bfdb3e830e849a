#pragma once

#include <string>

#include "query/result.h"

namespace council {

// Where in its paper: "minute 25/47, page 4 (printed 12)".
std::string place_of(const Citation& citation);

}  // namespace council

#pragma once

#include <cstddef>

#include "indexer/segment/line.h"

namespace council {

// "Councillors" alone on its line over names on two lines or more: a list without a
// label.
bool heads_titled_names(Lines lines, std::size_t at);

}  // namespace council

#pragma once

#include <optional>
#include <string>

#include "indexer/segment/masthead.h"

namespace council {

// The council that the lines above the first item name in passing, "… on the Glen City
// Council website", "Inaugural Meeting of the Ashby Community Council": for papers whose
// head prints it nowhere by itself. nullopt where they name several, and below who was
// there, for guests come from other councils.
std::optional<std::string> council_in_text(const Masthead& masthead);

}  // namespace council

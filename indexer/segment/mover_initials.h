#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/segment/movers.h"

namespace council {

// Who moved and seconded what a text tells, by their initials at its end: "The statement
// was accepted (AH/GL)."
struct MoverInitials {
  Movers movers;
  std::size_t begin = 0;  // of the bracket, blanks before it left out
};
std::optional<MoverInitials> find_mover_initials(std::string_view text);

}  // namespace council

#pragma once

#include <cstddef>
#include <string_view>

namespace council {

// Where the text begins behind a title that runs on into it on one line, or 0 where it
// does not:
//
//   "Litter Bin on the Common The Clerk advised that …"   a sentence opens
//   "PUBLIC FORUM Weeds were reported."                   the capitals end
//   "Planning: None received"                             a usual title and its colon
//
// Prose that only holds a capital is left alone: what follows must read as a sentence.
std::size_t find_run_on(std::string_view text);

}  // namespace council

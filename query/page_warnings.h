#pragma once

#include <string>
#include <vector>

#include "query/result.h"

namespace council {

// "MASH has several meanings in these papers and was searched as it is: …".
std::string to_words(const Ambiguity& ambiguity);

// All that a page warns of, a sentence each.
std::vector<std::string> warnings_of(const ResultPage& page);

}  // namespace council

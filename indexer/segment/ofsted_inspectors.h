#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/ofsted_front.h"

namespace council {

// Who inspected, in the order printed, a stated lead inspector first. Not the director
// who is written to, not those who only shadowed, checked or signed for an inspectorate.
std::vector<std::string> find_inspectors(Lines lines, const OfstedFront& front);

// The names in "Graham Reiter, HMI, and Matt Reed, HMI" or "Jo Warburton, Ofsted HMI":
// runs of two to five capitalised words, ranks and employers left out.
std::vector<std::string> find_inspector_names(std::string_view text);

}  // namespace council

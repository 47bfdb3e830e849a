#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"

namespace council {

// What is noted in a list, with the parts of one that is counted or has bullets:
//
//   "The following correspondence was noted:-" over "(a) Letter from the bank."
//   "The following were circulated and noted:"
//   "Members noted the following:" where the item is about correspondence
//
// Nothing of points made in a debate, nor of who was away or has an interest.
std::vector<Decision> find_noted_lists(std::span<const BodyLine> body,
                                       std::string_view item_title);

}  // namespace council

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/segment/line.h"
#include "indexer/segment/ofsted_front.h"

namespace council {

// The place whose services were inspected, as the paper names it, without what makes it a
// council: "Bath and North East Somerset", "Lewisham", "Sandwell". From the subject or
// title; where that names a company or nothing, from the summary or the front page.
std::optional<std::string> find_local_authority(Lines lines, const OfstedFront& front);

// "the London Borough of Lewisham's children's services" → "Lewisham", "Kent County
// Council local authority children's services" → "Kent"; "City of London" stays. Empty
// when nothing is left that can be a place.
std::string place_of(std::string_view printed);

}  // namespace council

#pragma once

#include <string_view>

#include "indexer/segment/line.h"

namespace council {

// Whether an item is exempt from publication: its title gives a paragraph of Schedule 12A
// (7A in Scotland) or calls it exempt, or its text is classified so. Advice, empty
// "exempt items" sections and words about exemption make nothing exempt.
bool is_exempt(std::string_view title, Lines body);

// Whether the body resolves that the public be excluded, so that the items after it are
// exempt. Not when it is only recommended, or was not needed.
bool excludes_public(Lines body);

}  // namespace council

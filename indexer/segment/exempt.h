#pragma once

#include <string_view>

#include "indexer/segment/line.h"

namespace council {

// Whether an item is exempt from publication: its title gives a paragraph of Schedule 12A
// (7A in Scotland) or calls it exempt, or its text is classified so. Advice, empty
// "exempt items" sections and words about exemption make nothing exempt.
bool is_exempt(std::string_view title, Lines body);

// Whether a paper as a whole is classified so at its head: "NOT FOR PUBLICATION by virtue
// of paragraph 3 …", "Classification: Exempt".
bool is_exempt_paper(Lines lines);

}  // namespace council

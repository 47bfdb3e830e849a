#pragma once

#include <cstddef>
#include <string>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// Where an item starts in lines[line] whose title begins after `skip` bytes of its text,
// with all that read_item_title tells of it.
SectionStart start_with_title(Lines lines, std::size_t line, std::size_t skip,
                              std::string number);

}  // namespace council

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/segment/items.h"

namespace council {

// The parts of the item `number` between the lines `from` and `end` that repeat its
// number before a letter: "6a. Petitions", "155/21b  PUBLIC QUESTIONS", "19 (a)  Flags".
// Empty unless the letters follow one another and each stands before a title.
std::vector<SectionStart> find_lettered_parts(Lines lines, std::size_t from,
                                              std::size_t end, const std::string& number);

}  // namespace council

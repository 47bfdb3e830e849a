#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/segment/name_list.h"

namespace council {

// Lists that name an office before its holder in a bracket.

// "Administrator (Ms A Bee), Planner (Carl Dee)": whether a list has several such entries
// and none that puts the name first, "Ann Bee (Clerk)".
bool puts_offices_first(const std::vector<NameSegment>& segments);

// Whether the text of a bracket can be a holder without a title: "A. Bee", and where the
// offices come first "Ann Bee".
bool may_be_holder(std::string_view bracket, bool offices_first);

// "Director" of "Director, Community, Tourism and Culture (Mr A Bee)": whether the holder
// of the office that a segment begins stands in a bracket behind another segment.
bool has_holder_ahead(const std::vector<NameSegment>& segments, std::size_t index,
                      bool offices_first);

}  // namespace council

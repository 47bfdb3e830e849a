#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/segment/line.h"

namespace council {

// "In person", "Via Zoom": how those below took part; no part of the list.
bool is_mode_line(std::string_view text);

// "via Video Link (Microsoft Teams)", "remotely": how those listed took part.
bool opens_with_mode(std::string_view text);

// "The Right Worshipful the Mayor" alone on the line above a name.
bool is_civic_office(std::string_view text);

// "Representing Marlow District Council", "Members appointed by the Board", "(*
// present)": what is said of those below.
bool is_note_on_list(std::string_view text);

// "Committee Members:", "Members of the Panel:"
bool heads_members(std::string_view text);

// "Scheduled meeting on 17 September:" over the names of those who came to it.
bool heads_names(Lines lines, std::size_t at);

// "Diane Day (DD)" on a label's line: the others stand below, one a line.
bool is_one_with_initials(std::string_view text);

// Whether a line among those of a list is one of these, or the page's.
bool stands_beside_list(const Line& line);

}  // namespace council

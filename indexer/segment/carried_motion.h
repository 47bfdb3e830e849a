#pragma once

#include <string_view>
#include <vector>

#include "common/document.h"
#include "indexer/segment/body_lines.h"

namespace council {

// Adds what an item decides by carrying a motion that is printed above: "“This Council
// asks …”", "It was moved by Cllr A and seconded by Cllr B that …", over "The motion was
// put to the vote and CARRIED." The motion's words are the decision's text. One that
// another decision tells already is not added, nor one that fell or was amended; a bare
// "CARRIED" goes where the motion or the resolution is told.
void add_carried_motions(const Body& body, std::string_view item_title,
                         std::vector<Decision>& decisions);

}  // namespace council

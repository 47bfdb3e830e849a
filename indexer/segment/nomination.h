#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/document.h"
#include "indexer/segment/joined_lines.h"

namespace council {

// Whether an item so titled elects or appoints people.
bool is_election_title(std::string_view item_title);

// In the paragraphs of an item that elects people, "Cllr A proposed Cllr B as Chair,
// seconded by Cllr C": gives the decision that tells of B's election A and C as its
// movers. What only nominates is no decision, and goes where the item tells who was
// elected.
void settle_nominations(const std::vector<JoinedLines>& paragraphs,
                        std::vector<Decision>& decisions);

}  // namespace council

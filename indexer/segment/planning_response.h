#pragma once

#include <optional>
#include <string_view>

#include "indexer/segment/told_decision.h"

namespace council {

// Whether a decision's verb is what a council says of an application that another
// authority decides: "no objection", "objected".
bool is_planning_view(std::string_view verb);

// Whether an item so titled is on such applications: "Planning", "New applications".
bool is_planning_title(std::string_view item_title);

// What a council says of an application that another authority decides, in an item on
// planning: "… - extension to dwelling agreed", "Supported by the Parish Council - …",
// "NO OBJECTION." where the sentence before it names an application.
std::optional<ToldDecision> read_planning_response(std::string_view sentence,
                                                   std::string_view before);

}  // namespace council

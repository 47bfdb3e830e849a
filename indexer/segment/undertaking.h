#pragma once

#include <optional>
#include <string_view>

#include "indexer/segment/action_clause.h"

namespace council {

// What somebody takes on, or is given, in other words than "Clerk to": "Cllr Lamb agreed
// to ask", "JD undertook to find", "The Director of Finance said that he would send",
// "Jan will chase", "A letter to be sent by the Clerk", "… and the Clerk was asked to
// write", "He undertook to ask", where `before`, the sentence before it in its paragraph,
// tells who he is. The owner is empty where nobody is named. Not what a body, a council
// or an authority agreed to do.
std::optional<ActionClause> find_undertaking(std::string_view sentence,
                                             std::string_view before);

}  // namespace council

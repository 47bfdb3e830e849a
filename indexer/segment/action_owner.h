#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace council {

// "Clerk", "Cllr Lamb", "JD", "Head of Finance": whom `text` names at its start before
// "to" and a verb: "Cllr Lamb to obtain quotations". `verb` is where the verb starts.
struct ActionOwner {
  std::string_view name;
  std::size_t verb = 0;
};
std::optional<ActionOwner> owner_at_start(std::string_view text);

// Whether all of `text` can be the owner of an action: a name with a title, initials, an
// office. "Noted" and "Resolved" are none.
bool is_action_owner(std::string_view text);

// Whether all of `text` names who is to act, by names without a title too: "Ann Oak",
// "Clerk/T Lamb", "J Dee and the Clerk".
bool names_people_alone(std::string_view text);

// "None", "Carer's Responsibilities": what stands behind the label of an action and gives
// nobody anything to do.
bool tells_no_action(std::string_view text);

}  // namespace council

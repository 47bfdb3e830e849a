#pragma once

#include <string_view>

namespace council {

// Whether an item so titled is about the minutes of an earlier meeting.
bool is_minutes_title(std::string_view item_title);

// "The minutes of the xxxx held on xxxx": a form that nobody filled in.
bool is_template(std::string_view sentence);

// What the agenda part says is to be done.
bool is_future(std::string_view sentence);

// "Cllr M Cane was elected.", in an item about an election.
bool tells_who_was_elected(std::string_view sentence);

// The last sentence of an item that tells no other decision: "The Panel noted the
// paper.", "The survey was received."
bool closes_with_note(std::string_view sentence);

// Whether a sentence decides without a verb of deciding: minutes "approved as a correct
// record", a report "was noted", "Item deferred."
bool is_implicit_decision(std::string_view sentence, bool minutes_item);

// "Noted." of "Noted. Action: Clerk to write."
std::string_view without_action(std::string_view text);

}  // namespace council

#pragma once

#include <string_view>

namespace council {

// What one sentence tells of the public and the meeting.

// Whether the sentence sends the public out, or takes the meeting where it is not: "the
// public be excluded under section 100A", "members of the public were asked to leave",
// "the meeting went into private session". Not when it tells of another time, of others
// or of what is only thought of.
bool tells_exclusion(std::string_view sentence);

// Northern Ireland's and Ireland's "It was agreed to go 'into committee'", "to conduct
// the following business 'In Committee'": the meeting itself, not a panel that is to
// consider something in committee.
bool goes_into_committee(std::string_view sentence);

// Whether the sentence leaves the public where it is: the exclusion is only proposed, put
// off, put in general, refused or not needed, or the body only deliberates.
bool leaves_public(std::string_view sentence);

// "On being put to the vote the motion was lost.", of an exclusion that is only moved in
// the sentence; `rest` is what follows it.
bool is_exclusion_lost(std::string_view sentence, std::string_view rest);

// Whether a text tells that the public came back: "the meeting resumed in public".
bool tells_readmission(std::string_view text);

}  // namespace council

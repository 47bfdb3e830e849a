#pragma once

#include <string_view>

namespace council {

// What minutes tell besides what their own meeting decided.

// Whether a text tells of another meeting or an earlier time: "at its meeting on 4 May",
// "the previous meeting", "previously".
bool tells_of_other_time(std::string_view text);

// "last year", "three weeks ago": not at this meeting.
bool tells_of_past(std::string_view text);

// "The Committee agreed to this at its meeting on 4 May.", not "… to meet at its
// meeting".
bool names_other_meeting(std::string_view sentence);

// Whether a text holds words that open somebody's report: "The Clerk reported that".
bool reports_speech(std::string_view text);

// Whether what stands before a verb leaves it open or in the past: "if it was", "had
// been", "until".
bool is_conditional(std::string_view before);

// Whether a text names who decides beside the meeting: "the district council", "the
// planning inspector".
bool names_other_authority(std::string_view text);

// Whether the name of a body is that of somebody else's: "The Village Hall Committee",
// "the Parochial Church Council", "the County Council".
bool is_others_body(std::string_view name);

// Whether an item so titled is what others report: "County Councillor's report",
// "Police".
bool is_report_of_others(std::string_view item_title);

// Whether a sentence begins with a body that is not the meeting itself: "The Planning
// Committee", "Cabinet", not "The Parish Council".
bool opens_with_other_body(std::string_view sentence);

}  // namespace council

#pragma once

#include <optional>
#include <string>

#include "common/date.h"
#include "indexer/segment/line.h"

namespace council {

// What the head of a page says of the meeting whose minutes stand on it; the bodies by
// their keys.
struct MeetingHead {
  std::optional<std::string> panel;
  std::optional<std::string> council;
  std::optional<Date> date;
};

// Of the first lines of a page, above its items and those present.
MeetingHead read_meeting_head(Lines page);

// Another day, or another body on the same day. Where `is_short` the second is a running
// head, which may leave out the committee.
bool is_other_meeting(const MeetingHead& one, const MeetingHead& other, bool is_short);

// Whether the second page has the first line of the first one at its top, as a running
// head has.
bool shares_first_line(Lines first, Lines second);

}  // namespace council

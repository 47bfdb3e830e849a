#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/date.h"
#include "indexer/segment/line.h"

namespace council {

// The first non-blank lines of a document, furniture left out: council, body, date.
using Masthead = std::vector<const Line*>;
Masthead masthead_of(Lines lines);

// "Kent County Council" among the first lines, in display form.
std::optional<std::string> find_council(const Masthead& masthead);

// The first line that names a body that meets, or a name in capitals over two lines; with
// `council_too` also a council's own name. As printed.
std::optional<std::string> find_heading_body(const Masthead& masthead, bool council_too);

// The title of a ModernGov page, "Children's Scrutiny Panel - Tuesday 27th September,
// 2022 10.30 am".
struct MeetingLine {
  std::string body;
  Date date;
  std::optional<TimeOfDay> time;
};
std::optional<MeetingLine> find_meeting_line(const Masthead& masthead);

// The link of an item's page to its meeting: "Meeting of Council, Wednesday 25th January,
// 2023 6.30 pm (Item 76.)".
std::optional<MeetingLine> find_meeting_link(const Masthead& masthead);

// Without the rows of a schedule, which name the bodies and dates of other meetings.
void cut_at_schedule(Masthead& masthead);

// Without the items of a web page, which stand below "No. Item".
void cut_at_items(Masthead& masthead);

}  // namespace council

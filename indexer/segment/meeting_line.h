#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "common/date.h"
#include "indexer/segment/masthead.h"

namespace council {

// The title of a ModernGov page, "Children's Scrutiny Panel - Tuesday 27th September,
// 2022 10.30 am", within its first lines.
struct MeetingLine {
  std::string body;
  Date date;
  std::optional<TimeOfDay> time;
};
std::optional<MeetingLine> find_meeting_line(const Masthead& masthead,
                                             std::size_t most_lines = 12);

// "Planning Committee - 20 April 2017" below the details of an application, where a
// report has no such line above them.
std::optional<MeetingLine> find_meeting_below_details(const Masthead& masthead);

// The link of an item's page to its meeting: "Meeting of Council, Wednesday 25th January,
// 2023 6.30 pm (Item 76.)".
std::optional<MeetingLine> find_meeting_link(const Masthead& masthead);

}  // namespace council

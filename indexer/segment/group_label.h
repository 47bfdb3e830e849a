#pragma once

#include <optional>

#include "indexer/segment/attendance_label.h"
#include "indexer/segment/line.h"

namespace council {

// "OIREACHTAS MEMBERS:", "PPN NOMINEES: Dr A Bee": a group of those who came, whatever
// body sent them, in capitals up to a colon. It may begin behind a number, at `begin`.
std::optional<AttendanceLabel> find_group_label(const Line& line, std::size_t begin);

}  // namespace council

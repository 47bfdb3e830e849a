#pragma once

#include <cstddef>

#include "indexer/segment/attendance.h"

namespace council {

// Adds those whom the line `at` names without a label between the lists or above them:
// "An apology was received from Mrs C Bee.", "Councillors A Bee and C Dee were in
// attendance, by invitation.", "The Mayor, Councillor A Bee, presided."
void read_loose_people(AttendanceBlocks& blocks, Lines lines, std::size_t at);

}  // namespace council

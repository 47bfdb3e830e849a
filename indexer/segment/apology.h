#pragma once

#include <cstddef>
#include <vector>

#include "indexer/segment/attendance.h"
#include "indexer/segment/joined_lines.h"
#include "indexer/segment/person_name.h"

namespace council {

// Adds the people of a name list that starts at byte `offset` of `joined`.
void add_people(AttendanceBlocks& blocks, std::vector<NamedPerson> found,
                const JoinedLines& joined, std::size_t offset, Attendance attendance);

// Adds those who are absent by the sentence that starts at `begin`: "… were submitted on
// behalf of Councillor Cooke"; or notes that nobody is.
void add_apologies(AttendanceBlocks& blocks, const JoinedLines& joined,
                   std::size_t begin);

// Adds what stands after the label "Apologies:": names, a sentence, or "None".
void add_labelled_apologies(AttendanceBlocks& blocks, const JoinedLines& joined);

}  // namespace council

#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/segment/attendance.h"
#include "indexer/segment/joined_lines.h"

namespace council {

// A name list within the joined lines; `names` points into their text.
struct NameListAt {
  const JoinedLines& joined;
  std::string_view names;
};
// Adds the people of the list.
void add_people(AttendanceBlocks& blocks, const NameListAt& list, Attendance attendance);

// Adds those who are absent by the sentence that starts at `begin`: "… were submitted on
// behalf of Councillor Cooke"; or notes that nobody is.
void add_apologies(AttendanceBlocks& blocks, const JoinedLines& joined,
                   std::size_t begin);

// Where a sentence about apologies starts in a list of people: "… and S. Walker. There
// were apologies from …"; the text's size where there is none.
std::size_t find_apology_sentence(std::string_view text);

// Adds what stands after the label "Apologies:": names, a sentence, or "None".
void add_labelled_apologies(AttendanceBlocks& blocks, const JoinedLines& joined);

}  // namespace council

#pragma once

#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// Who was there, who sent apologies, who belongs to the body: the labelled lists near the
// start of minutes and agendas.
struct AttendanceBlocks {
  std::vector<Person> people;           // in order, with attendance and line
  int first_line = 0;                   // Line::number of the first label, 0 for none
  int last_line = 0;                    // of the last line of the last list
  bool explicit_nil_apologies = false;  // "Apologies: None"

  bool operator==(const AttendanceBlocks&) const = default;
};

// The blocks in `lines`, which should be the front of one document: "PRESENT: …", "IN
// ATTENDANCE VIRTUALLY: …", "Membership" with a name a line, "Name<tab>Role" tables,
// PRESENNOL. An empty label takes nothing from what follows it. Apologies under an item
// number belong to find_apologies.
AttendanceBlocks find_attendance(Lines lines);

// The apologies told in the body of an item about them: "Apologies were received from
// Mrs C Bell.", a bare list of names, "None". Nobody but those who are absent.
AttendanceBlocks find_apologies(Lines item_body);

}  // namespace council

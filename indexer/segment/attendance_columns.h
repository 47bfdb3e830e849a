#pragma once

#include <cstddef>
#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// The people of a table whose columns are "Present", "Apologies", "In attendance".
struct AttendanceColumns {
  std::vector<Person> people;
  std::size_t end = 0;  // the line after the table; 0 where lines[at] heads no such table
};

AttendanceColumns read_attendance_columns(Lines lines, std::size_t at);

// The people of a table that tells of each whether they came: "Cllr A Bee<tab>Present",
// "Cllr C Dee<tab>Apologies" on three lines or more, or a mark in one of the columns
// "Present", "Apologies", "Absent" behind the name. Empty where there is no such table.
std::vector<Person> find_status_rows(Lines lines);

}  // namespace council

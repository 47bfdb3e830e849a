#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/document.h"
#include "indexer/segment/line.h"

namespace council {

// The names in a sentence that says who else came: "Councillors A Bee and C Dee were in
// attendance, by invitation.", "Note: Councillor A Bee attended for item 4.", "Also in
// attendance was Councillor A Bee (up to minute 62)."; "" where the line `at` opens none.
// A sentence may go on in the next lines.
std::string sentence_of_attendance(Lines lines, std::size_t at);

// Who came by such a sentence, and the officers in rows below it, "Stuart Bee<tab>Chief
// Executive"; nobody where the line opens none.
std::vector<Person> people_told_to_attend(Lines lines, std::size_t at);

// "with A Bee (Clerk) in attendance" at the end of a list of those present, or the
// sentence "Mrs C Dee was in attendance." and those behind it: where it begins, the
// list's size where there is none, and its names.
struct AttendingClause {
  std::size_t begin = 0;
  std::string_view names;
};
AttendingClause find_attending_clause(std::string_view list);

}  // namespace council

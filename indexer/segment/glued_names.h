#pragma once

#include <string>
#include <string_view>

#include "indexer/segment/line.h"

namespace council {

// A list of people whose separators a converter has lost, with new ones; "" for any other
// text:
//
//   "Cllr A Bee Chair Cllr C Dee Eve Fox Parish Clerk"
//   -> "Cllr A Bee (Chair); Cllr C Dee; Eve Fox (Parish Clerk)"
std::string part_glued_names(std::string_view list);

// The same for three or more people who stand with their offices only:
//
//   "Chief Executive - A Bee Head of Play - C Dee Planner - E Eff"
//   "Ann Bee Chief Executive Carl Dee B.E. District Engineer Eve Eff Staff Officer"
std::string part_glued_offices(std::string_view list);

// "A Bee C Dee": "A Bee; C Dee", where initials tell that each name starts there; ""
// where there are not two such names and nothing else.
std::string part_initialled_names(std::string_view list);

// "Jill Dent JD Lay Member for Governance": "Jill Dent (Lay Member for Governance)",
// where the initials of the name stand between it and the role; "" where there are none.
std::string name_before_initials(std::string_view entry);

// "Andy Wallace          AW       Highways": a name, its own initials and more in columns
// that are kept apart by wide gaps, as a row with tabs; "" for any other line.
std::string row_of_initials(const Line& line);

// "Ann Bee County Engineer; Carl Dee Planner": "Ann Bee (County Engineer); Carl Dee
// (Planner)", where semicolons part the entries; "" where no office follows a name so.
std::string offices_in_brackets(std::string_view list);

}  // namespace council

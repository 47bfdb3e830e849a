#pragma once

#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// The items of minutes that count them by letters in brackets, each a title alone in its
// paragraph over its text: "(a)  Appointment of Chairman". Empty unless the letters run
// on from "a" and some title is one that every meeting has.
std::vector<SectionStart> find_lettered_items(Lines lines);

// The items "A.  APOLOGIES", "B.  MINUTES" …; empty unless four or more follow one
// another from A on and some of them are what every meeting has.
std::vector<SectionStart> find_items_by_capital(Lines lines);

}  // namespace council

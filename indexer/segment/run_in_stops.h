#pragma once

#include <vector>

#include "indexer/segment/line.h"
#include "indexer/segment/section_start.h"

namespace council {

// "5 Police Support: PCSO Jane Bee did not come" in a paper whose other titles end at
// their colons: cuts the title there.
void cut_at_colons(Lines lines, std::vector<SectionStart>& starts);

// "8. Planning. Objections to the house. …" in a paper whose other titles end at a full
// stop: the paragraph behind the number has its title there too. So has "Date of next
// meeting. Monday 8 April" below the last number.
void cut_at_stops(Lines lines, std::vector<SectionStart>& starts);

}  // namespace council

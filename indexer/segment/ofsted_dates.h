#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/date.h"
#include "indexer/segment/line.h"
#include "indexer/segment/ofsted_front.h"

namespace council {

// The day a letter bears: a line of the address block that is a date and nothing else.
std::optional<Date> find_letter_date(Lines lines, const OfstedFront& front);

// "Report published: 19 February 2016", beside or below its label.
std::optional<Date> find_published_date(Lines lines, const OfstedFront& front);

// When inspectors were there, in order: a report's "Inspection dates:" (never the dates
// of a previous inspection), a letter's first sentence that dates its visit.
std::vector<DateRange> find_visit_dates(Lines lines, const OfstedFront& front);

// All visits that `text` tells from its first date on: "5 to 9 December 2022 and 14 to 15
// February 2023" are two, "15, 16 and 21 July 2025" too, and "Between 27 February and
// 3 March 2017" is one.
std::vector<DateRange> read_visit_dates(std::string_view text);

}  // namespace council

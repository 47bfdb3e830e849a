#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "common/date.h"
#include "common/document.h"
#include "indexer/segment/line.h"
#include "indexer/segment/masthead.h"

namespace council {

// A date and the index of the line that prints it.
struct DatedLine {
  Date date;
  std::size_t line = 0;
};

// The date of a document's meeting where no sentence tells it: a label ("Date of
// Meeting"), a report's addressee ("To: Cabinet, 30 January 2025"), "held on Thursday
// 18 April 2024" below "MINUTES OF THE MEETING", a line that is nothing but a date, a
// heading that ends in one. In this order; never the date of
// another meeting
// ("minutes of the meeting held on").
std::optional<DatedLine> find_labelled_date(Lines lines);
std::optional<DatedLine> find_addressed_date(Lines lines);
std::optional<DatedLine> find_held_line(const Masthead& masthead, Lines lines);
std::optional<DatedLine> find_date_line(const Masthead& masthead, Lines lines,
                                        std::size_t most_lines);
std::optional<DatedLine> find_date_in_heading(const Masthead& masthead, Lines lines);

// The day of a sentence that prints a weekday and no year: in the year next to the first
// whole date of the paper that makes it that weekday.
std::optional<Date> infer_meeting_year(std::string_view sentence, Lines lines);

// When an agenda was published: the date at its foot, shortly before the meeting.
std::optional<Date> find_published(Lines lines, const std::optional<Date>& meeting);

// The days of a schedule of meetings, row by row.
std::vector<Date> find_scheduled(Lines lines);

// The day in a file's name: "2024_06_10 minutes.txt".
std::optional<Date> find_date_in_name(std::string_view name);

}  // namespace council

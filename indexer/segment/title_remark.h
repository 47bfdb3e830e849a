#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace council {

// "… ERECTION OF" over "14 DWELLINGS": the number is no item's.
bool counts_on_line(std::string_view line, std::string_view next);

// Whether what stands behind "Public time - " is the item's text: "two residents spoke
// about parking.", "Cllr Ash reported on the hall."
bool tells_behind_dash(std::string_view rest);

// "2021" below "- 12 OCTOBER", "2023-2026" below "PLACEMENTS".
bool are_years(std::string_view line);

// "Date of next meeting: Tuesday 5 November 2019": the day is the item's text.
bool tells_next_meeting(std::string_view title, std::string_view rest);

// A title without the colons and dashes at its end: "2625. Councillor Vacancy –".
std::string_view without_title_marks(std::string_view title);

// A title without a last bracket that only says how its paper comes: "(Verbal)", "(to
// follow)".
std::string_view without_title_remark(std::string_view title);

// "Proposed Cllr A, seconded Cllr B. Approved.", "RESOLVED: To …", "It was agreed to …":
// how the item was dealt with. `line` is a line below a title (Line::match).
bool tells_outcome(std::string_view line);

// "338.1 The minutes were approved.": a paragraph of the item. `match` as Line::match.
bool opens_with_paragraph_number(std::string_view match);

// Takes what a meeting's page prints after a title: "pdf icon PDF 247 KB".
void take_attachment_label(std::string& title);

}  // namespace council

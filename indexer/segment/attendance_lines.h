#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/segment/line.h"

namespace council {

// Which lines belong together in a list of people.

inline constexpr std::size_t wrapped_line_bytes = 60;

// "Attendance", "Attendees": a word of reports too, a label only over people.
bool is_bare_attendance(std::string_view text);

// "Councillor Smith welcomed everyone to …": prose, not a list.
bool is_long_sentence(std::string_view text);

// "Matters arising", "Public questions": it heads another part of the paper.
bool has_heading_word(std::string_view text);

// "• Mrs J Bee, Clerk" without the mark of the list.
std::string_view without_bullet(std::string_view text);

// "Maintained primary: Ms F Bee (Chair), Mr N Dee": titled names behind a short label.
bool is_labelled_list(std::string_view text);

// "Chief Executive: Ann Bee", "Directors of Service: K Dee, D Eff".
bool is_office_list(std::string_view text);

// "Maintained primary: Lesley Amory (LA) – Head, Elm School": a name and what it is
// noted by, behind a label.
bool is_noted_entry(std::string_view text);

// The first of at least three such lines: a list of people without a heading.
bool opens_noted_entries(Lines lines, std::size_t at);

// "Attendance" alone on its line, without a colon, over a line that names people.
bool heads_people(Lines lines, std::size_t at);

// The list goes on after this line, whatever comes between: it ends in a comma, "and", an
// open bracket.
bool is_unfinished(std::string_view text);

// The list may go on after this line: it fills the page and does not end a sentence.
bool is_full_line(std::string_view text);

// "… at 9.30 am when there were present:" over a list.
bool announces_people(std::string_view text);

// "COUNCILLORS", "Aldermen:": a title alone that holds for the names below.
bool is_title_line(std::string_view text);

// "A Bee (Town Clerk)", "Ann Bee, Town Clerk", "Ann Bee – Town Clerk" on a line of its
// own.
bool is_name_and_office(std::string_view text);

// Where a line stands in the list before it.
struct ListPlace {
  std::string_view last;  // the line before, "" after a label that stands alone
  bool in_list = false;   // so far one name a line
  bool after_blank = false;
};
// Whether `line`, which is no label, goes on with the list.
bool goes_on_in_block(const Line& line, const ListPlace& place);

}  // namespace council

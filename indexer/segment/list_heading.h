#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/segment/line.h"

namespace council {

// Lines between the names of a list which say who those below are.

// Whether all of the text names people: "Ann Bee, Carl Dee (Chair) and Eve Eff", "Mr Bee,
// Head of Parks".
bool is_list_of_names(std::string_view text);

// "Primary Sector", "Ash County Councillors:", "Review Applicant" alone on the line over
// such a list.
bool heads_group(Lines lines, std::size_t at);

// "Members of the Forum" over such a heading.
bool heads_groups(Lines lines, std::size_t at);

// "NHS Trust (Item 3)" over the names of those who came for it.
bool heads_visitors(Lines lines, std::size_t at);

// "PRU", "Elm Academy Trust" alone right over a name, where groups stand above: another
// group.
bool heads_next_group(Lines lines, std::size_t at);

// Whether the group of such a heading serves the meeting or comes before it, and is no
// part of the body: "Council Officers", "Licence Holder".
bool is_group_of_guests(std::string_view heading);

// "Legal Adviser: Ann Bee": by the office one who serves the meeting.
bool serves_the_meeting(std::string_view text);

// "Deputy Mayor" of `text`, "The Right Worshipful the Deputy Mayor", which ends the line
// at `at` over the one councillor who holds the office; "" for other words.
std::string_view office_of_next(std::string_view text, Lines lines, std::size_t at);

// "Chief Executive" among other offices alone on their lines, one of which names its
// holder, "Head of Parks (Mr C Dee)", or below which visitors stand.
bool is_unnamed_office(Lines lines, std::size_t at);

}  // namespace council

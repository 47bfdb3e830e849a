#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/segment/line.h"
#include "indexer/segment/masthead.h"

namespace council {

// A body as it is shown: one printed in capitals as the same paper prints it elsewhere,
// and without what is of the meeting ("Annual", "- Ordinary Meeting").
std::string best_spelling(Lines lines, const std::string& printed);

// "the above Council", "the Panel": a name that only points at the heading.
bool refers_to_heading(std::string_view body);

// The body to which a report is addressed: "To: Cabinet, 30 January 2025".
std::optional<std::string> addressed_body(Lines lines);

// The body of a label at the head of minutes: "COMMITTEE: CHILDREN'S SCRUTINY COMMITTEE".
std::optional<std::string> labelled_body(Lines lines);

// The body whose members a summons is for: "To: All Members of the Scrutiny Committee".
std::optional<std::string> body_of_members(Lines lines);

// "Leisure Committee of Glen Borough Council" is the council's Leisure Committee.
void drop_council(std::string& panel, std::string_view council);

// "council" where a line at the head of a paper says that no other body met: "Ordinary
// Meeting", "Council Meeting".
std::optional<std::string> council_meeting(const Masthead& masthead);

// Whose meeting "the Parish Council" held, or "the Council": the paper's own council;
// where that is not known, "Council" as it stands. nullopt for a body of another name.
std::optional<std::string> body_of_own_meeting(std::string_view body,
                                               const std::optional<std::string>& council);

}  // namespace council

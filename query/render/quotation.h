#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/document.h"
#include "query/result.h"

namespace council {

// "AGREED that the report be noted. 1. That … 2. That …": verb, text and parts on one
// line.
std::string decision_line(const Decision& decision);

// What a reader would quote of a hit: its decision, or else its first snippet.
std::string quotation_of(const Hit& hit);

// "Only in the title of the paper: care, leavers", for each name that a hit matches by
// and its own words do not.
std::vector<std::string> name_lines(const Hit& hit);

// "57 for, 0 against, 2 abstained: carried".
std::string vote_line(const Vote& vote);

// "on an amendment", "on another decision", "on what is not told": of a vote that stands
// beside a decision that it did not settle. The name goes with it in message files:
// "amendment", "other_decision", "not_told".
struct VotedOn {
  std::string_view name;
  std::string_view words;
};
VotedOn voted_on(const Vote& vote);

// "on an amendment: 6 for, 19 against, 1 abstained: lost".
std::string other_vote_line(const Vote& vote);

// What led to a decision, or came of it, in words: "report", "earlier", "later".
std::string_view name_of(DecisionLinkRole role);

// "Report: Parking charges, 16 April 2024, cabinet/2024-04-16/officer-report (considers,
// 90 % sure: …)".
std::string decision_link_line(const DecisionLink& link);

// "Vote on the decision", "Vote on decision 2", "Vote on an amendment": of a section that
// has so many decisions.
std::string vote_label(const Vote& vote, std::size_t decisions);

// "approved by audit/2026-05-11/minutes/3 (95 % sure: it approves the minutes of …)"; of
// a copy without the label.
std::string link_line(const ShownLink& link);

// Of a section shown whole: its decisions; its votes, each with what was voted on; and
// what it is linked to, "refers to audit/2026-05-11/minutes/3 (95 % sure: …)". A line
// each.
std::vector<std::string> decision_lines(const ShownSection& shown);
std::vector<std::string> vote_lines(const ShownSection& shown);
std::vector<std::string> link_lines(const ShownSection& shown);

// The vote on a decision and its links, for what has room for a note: "Vote: …", "Other
// vote of this minute, on an amendment: …", "Later: …".
std::vector<std::string> decision_notes(const FoundDecision& found);

// Where the site shows a section; "" without a site.
std::string address_of(const Citation& citation, const std::string& site);

}  // namespace council

#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "indexer/segment/body_lines.h"

namespace council {

// Whether a line begins with something that no decision goes on over: a vote, an action,
// a reason, the end of the meeting, the next label of a web page.
bool is_stop_line(std::string_view text);

// "21/02977/FUL Loft conversion" below what `above` says: one application after the
// other; a wrapped line goes on in lower case, or ends in what the sign is of.
bool opens_application(std::string_view above, std::string_view text);

// "            MINUTES FOR ADOPTION", over the items of a group.
bool is_centred_heading(const Line& line);

// Whether a decision's label opens a line: "RESOLVED that …".
bool opens_with_decision_label(std::string_view text);

// Whether the paragraph that starts with the first of some lines is short and ends in no
// sentence: a sub-heading.
bool reads_as_heading(std::span<const BodyLine> lines);

// "There was submitted a report by …": the next business of minutes without headings.
bool opens_business(std::string_view text);

// "For – 5 Members; Against – 2"
bool is_vote_line(std::string_view text);

// "That the report be noted", "to note it", the first also in quotes.
bool opens_clause(std::string_view text);

// "by 9 votes for and 1 against", "nem. con.": how it was decided, not what.
bool is_remark(std::string_view text);

// "to RECOMMEND: (to Council)": to whom it is put, not what.
bool is_addressee(std::string_view text);

// Whether a text opens a quote that one of the lines below it closes.
bool is_closed_below(std::string_view text, std::span<const BodyLine> below);

// "to Cabinet" over the part "That …", "that the Board" over any: the text says to whom
// or who, the list below what.
bool names_addressee_or_decider(std::string_view text, std::string_view part);

// "by 9 votes to 2 with 1 abstention That the request be refused": from "That" on.
void drop_remark(std::string& text);

// "to set traps" of "by all members to set traps": who agreed is no part of what was.
std::string_view without_voters(std::string_view clause);

// "The hall is let. All in favour": without the last sentence where it is nothing but the
// vote.
std::string_view without_vote(std::string_view text);

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends);

// "as follows:-", "that Cabinet agree to:", "that": a list or a paragraph must follow.
bool expects_more(std::string_view text);

// "Royal British Legion, wreath £17.00": a row of what is to be paid.
bool is_sum_row(std::string_view text);

// "Village Hall: Cllr A Bee": who is appointed to what.
bool is_named_row(std::string_view text);

// "NOTED" is a whole decision; after "RESOLVED" something must follow.
bool is_whole_decision(std::string_view verb);

// "NOTED the dates. The meeting ended at 9.40pm.": without the end of the meeting.
void drop_close(std::string& text);

// "… to approve the following grants.", "… for the reasons given.": bullets below belong
// to the decision.
bool announces_bullets(std::string_view text);

// "… that the following be appointed:", "… of the following Members:-"
bool announces_items(std::string_view text);

// Whether a decision whose last line is `last` goes on with a row: "W. White, hall
// £60.00" below "that these be paid:", "Hall: Cllr A Bee" below "the following be
// appointed:".
bool goes_on_in_rows(std::string_view decision, std::string_view last,
                     std::string_view row);

}  // namespace council

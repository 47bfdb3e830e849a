#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/date.h"
#include "indexer/segment/line.h"
#include "indexer/segment/meeting_line.h"
#include "indexer/segment/section_start.h"

namespace council {

// The page of an issue tells of one matter at several meetings, or of the decisions on
// it:
//
//   Issue - meetings
//   Appeals Progress Report
//   Meeting: 30/05/2019 - Planning Committee (Item 18)
//   18 Appeals Progress Report pdf icon PDF 125 KB
struct IssueMeeting {
  Date date;
  std::string body;                 // as printed
  std::optional<std::string> item;  // of its agenda: "18"
};
std::optional<IssueMeeting> read_issue_meeting(const Line& line);

// "23/03/2012 - Programme of Meetings 2012/13" on a page "Issue - decisions".
struct IssueDecision {
  Date date;
  std::string title;
};
std::optional<IssueDecision> read_issue_decision(const Line& line);

// The first of each on a page: its meeting as other papers name theirs, and the day of a
// decision.
std::optional<MeetingLine> find_issue_meeting(Lines lines);
std::optional<Date> find_issue_decision(Lines lines);

// "23/04/2024 - WALTON QUARRY ref: 1314    Recommendations Approved" opens an entry of a
// list of decisions, each a paper of its own.
bool opens_listed_decision(const Line& line);

// Whether a page's title ("Issue - meetings") stands among its first lines, or its first
// line opens what one meeting did.
bool is_issue_page(Lines lines);

// The matter that the page is about: the line under its title.
std::optional<std::string> find_issue_title(Lines lines);

// The same on a page "Decision details": the line above "Decision Maker: …".
std::optional<std::string> find_decision_page_title(Lines lines);

// The lines that open meetings but the first: each is a paper of its own.
std::vector<std::size_t> find_issue_boundaries(Lines lines);

// The items of the meetings, or the decisions.
std::vector<SectionStart> find_issue_items(Lines lines);

}  // namespace council

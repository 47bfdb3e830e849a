#include "indexer/segment/issue_page.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "indexer/segment/item_title.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

bool is_page_title(std::string_view match) {
  return is_any_phrase(match, {"issue - meetings", "issue - decisions", "issue details",
                               "issue history", "issue - items at meetings"});
}

std::size_t next_line_of_text(Lines lines, std::size_t at) {
  while (at < lines.size() && lines[at].blank()) {
    ++at;
  }
  return at;
}

bool is_decision_title(std::string_view match) {
  return is_any_phrase(
      match, {"decision details", "decision - details", "manylion y penderfyniad"});
}

// The page's title among its first lines; lines.size() where there is none.
std::size_t find_page_title(Lines lines,
                            bool (*is_title)(std::string_view) = is_page_title) {
  constexpr std::size_t head = 20;
  const Lines first = lines.first(std::min(head, lines.size()));
  const auto title =
      std::ranges::find_if(first, [&](const Line& line) { return is_title(line.match); });
  return title == first.end() ? lines.size()
                              : static_cast<std::size_t>(title - first.begin());
}

// The text behind the date and the dash after it.
struct Dated {
  Date date;
  std::string_view rest;
};
std::optional<Dated> read_dated(std::string_view text) {
  constexpr std::size_t longest = 300;
  if (text.empty() || !is_ascii_digit(text.front())) {
    return std::nullopt;
  }
  const auto dates = find_dates(text.substr(0, longest));
  if (dates.empty() || dates.front().begin != 0 || dates.front().year_inferred ||
      dates.front().precision != DateMention::Precision::Day) {
    return std::nullopt;
  }
  std::size_t at = skip_blanks(text, dates.front().end);
  const std::size_t dash = dash_at(text, at);
  at = skip_blanks(text, at + dash);
  return dash == 0 || at >= text.size()
             ? std::nullopt
             : std::optional{Dated{dates.front().range.first, text.substr(at)}};
}

// "(Item 18)" at the end of the body's name, which loses it.
std::optional<std::string> take_item(std::string_view& body) {
  const std::size_t open = body.rfind('(');
  if (open == std::string_view::npos || !body.ends_with(')')) {
    return std::nullopt;
  }
  const auto label = find_number_label(body.substr(open + 1, body.size() - open - 2));
  if (!label || label->shape != NumberShape::Worded) {
    return std::nullopt;
  }
  body = trim(body.substr(0, open));
  return label->number;
}

// " ref: 1314" behind an entry's title, or npos.
std::size_t find_listed_reference(std::string_view title) {
  constexpr std::string_view label = "ref: ";
  const std::size_t at = title.rfind(label);
  return at != std::string_view::npos && at > 1 &&
                 digits_end(title, at + label.size()) > at + label.size()
             ? at
             : std::string_view::npos;
}

// What was done at a meeting: its title is the line below, with the minute's number.
SectionStart meeting_start(Lines lines, std::size_t at) {
  SectionStart start;
  start.line = at;
  start.body = at + 1;
  if (const auto meeting = read_issue_meeting(lines[at])) {
    start.agenda_ref = meeting->item;
  }
  const std::size_t below = next_line_of_text(lines, at + 1);
  if (below < lines.size()) {
    const auto label = find_number_label(lines[below].match);
    if (!label && lines[below].match.ends_with('.')) {
      return start;  // the page prints no title
    }
    ItemTitle title = read_item_title(lines, below, label ? label->size : 0);
    start.body = std::max(title.end, below + 1);
    start.body_offset = title.body_offset;
    if (!title.text.empty()) {
      start.title = std::move(title.text);
    }
    if (label) {
      start.number = label->number;
    }
  }
  return start;
}

}  // namespace

std::optional<IssueMeeting> read_issue_meeting(const Line& line) {
  constexpr std::string_view opening = "meeting:";
  if (!has_at(line.match, 0, opening)) {
    return std::nullopt;
  }
  const std::string_view text = line.text;
  const auto dated = read_dated(text.substr(skip_blanks(text, opening.size())));
  if (!dated) {
    return std::nullopt;
  }
  std::string_view body = trim(dated->rest);
  IssueMeeting meeting{.date = dated->date, .body = {}, .item = take_item(body)};
  meeting.body = body;
  return meeting;
}

std::optional<IssueDecision> read_issue_decision(const Line& line) {
  const auto dated = read_dated(line.text);
  if (!dated) {
    return std::nullopt;
  }
  return IssueDecision{dated->date, std::string{trim(dated->rest)}};
}

bool opens_listed_decision(const Line& line) {
  const auto decision = read_issue_decision(line);
  return decision && find_listed_reference(decision->title) != std::string_view::npos;
}

std::optional<MeetingLine> find_issue_meeting(Lines lines) {
  for (const Line& line : lines) {
    if (auto meeting = read_issue_meeting(line)) {
      return MeetingLine{std::move(meeting->body), meeting->date, std::nullopt};
    }
  }
  return std::nullopt;
}

std::optional<Date> find_issue_decision(Lines lines) {
  for (const Line& line : lines) {
    if (const auto decision = read_issue_decision(line)) {
      return decision->date;
    }
  }
  return std::nullopt;
}

bool is_issue_page(Lines lines) {
  const std::size_t first = next_line_of_text(lines, 0);
  return find_page_title(lines) < lines.size() ||
         (first < lines.size() && read_issue_meeting(lines[first]));
}

std::optional<std::string> find_issue_title(Lines lines) {
  const std::size_t title = find_page_title(lines);
  const std::size_t at = next_line_of_text(lines, std::min(title + 1, lines.size()));
  const bool is_title = at < lines.size() && !read_issue_meeting(lines[at]) &&
                        !read_issue_decision(lines[at]);
  return is_title ? std::optional{lines[at].text} : std::nullopt;
}

std::optional<std::string> find_decision_page_title(Lines lines) {
  const std::size_t title = find_page_title(lines, is_decision_title);
  std::size_t at = next_line_of_text(lines, std::min(title + 1, lines.size()));
  while (at < lines.size() && is_decision_title(lines[at].match)) {
    at = next_line_of_text(lines, at + 1);
  }
  const bool is_label =
      at < lines.size() &&
      (lines[at].match.ends_with(':') ||
       starts_with_any(lines[at].match, {"decision maker", "decision status", "is key",
                                         "decision:", "purpose:", "date of decision"}));
  return at < lines.size() && !is_label ? std::optional{lines[at].text} : std::nullopt;
}

std::vector<std::size_t> find_issue_boundaries(Lines lines) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (opens_listed_decision(lines[at])) {
      starts.push_back(at);
    }
  }
  if (!starts.empty() || find_page_title(lines) == lines.size()) {
    return starts;
  }
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (read_issue_meeting(lines[at])) {
      starts.push_back(at);
    }
  }
  if (!starts.empty()) {
    starts.erase(starts.begin());
  }
  return starts;
}

std::vector<SectionStart> find_issue_items(Lines lines) {
  std::vector<SectionStart> starts;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (read_issue_meeting(lines[at])) {
      starts.push_back(meeting_start(lines, at));
    } else if (const auto decision = read_issue_decision(lines[at])) {
      SectionStart start;
      start.line = at;
      start.body = at + 1;
      start.title = decision->title;
      starts.push_back(std::move(start));
    }
  }
  return starts;
}

}  // namespace council

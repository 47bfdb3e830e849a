#include "indexer/segment/page_span.h"

#include <algorithm>
#include <string_view>

#include "indexer/segment/boundary.h"
#include "indexer/segment/document_opening.h"
#include "indexer/segment/furniture.h"
#include "indexer/segment/item_number.h"
#include "indexer/segment/meeting_head.h"
#include "indexer/segment/page_opening.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

constexpr std::string_view minutes = "opening of minutes";

// The date at the head of a letter.
std::optional<Date> date_of_letter(Lines lines, const PageSpan& span) {
  constexpr std::size_t head_lines = 40;
  if (find_page_opening(lines, span.first) != "letter") {
    return std::nullopt;
  }
  const std::size_t end = std::min(span.last, span.first + head_lines);
  for (std::size_t at = span.first; at < end; ++at) {
    if (auto date = find_first_full_date(lines[at].match)) {
      return date;
    }
  }
  return std::nullopt;
}

Lines page_of(Lines lines, const PageSpan& span) {
  return lines.subspan(span.first, span.last - span.first);
}

bool has_blank_marker(Lines lines) {
  return std::any_of(lines.begin(), lines.end(),
                     [](const Line& line) { return is_blank_page_marker(line.match); });
}

// The head of the first page again, with nothing of another meeting.
bool repeats_first_head(Lines lines, const PageSpan& first, const PageSpan& span) {
  return span.first > first.first && repeats_head(lines, first.first, span.first) &&
         !is_other_meeting(read_meeting_head(page_of(lines, first)),
                           read_meeting_head(page_of(lines, span)), true);
}

// The first page's masthead over items that do not begin with the first: "OTTERBOURNE
// COUNCIL / CABINET / 14 MAY 2024 / 7. Bus Shelters".
bool is_running_masthead(Lines lines, const PageSpan& first, const PageSpan& span) {
  const Lines page = page_of(lines, span);
  return span.first > first.first && shares_first_line(page_of(lines, first), page) &&
         first_item_number(page).value_or(1) > 1 &&
         !is_other_meeting(read_meeting_head(page_of(lines, first)),
                           read_meeting_head(page), true);
}

// By the first lines of a page, and by the whole of it where they tell little. A head
// that comes again opens nothing, but letters share their letterhead.
void find_opening_of(Lines lines, const PageSpan& first, PageSpan& span) {
  const auto opening = find_opening(lines, span.first, OpeningAt::PageTop);
  const auto by_page = find_page_opening(lines, span.first);
  if ((opening || by_page) && by_page != "letter" &&
      repeats_first_head(lines, first, span)) {
    return;
  }
  if (opening == "masthead" && !by_page && is_running_masthead(lines, first, span)) {
    return;
  }
  const bool says_little = !opening || *opening == "appendix label" ||
                           *opening == "report header" ||
                           *opening == "part of a report header";
  const bool dated = opening == "masthead" && by_page == minutes;
  span.opening = by_page && (says_little || dated) ? by_page : opening;
  span.opens_minutes = opening == minutes || by_page == minutes;
}

}  // namespace

std::vector<PageSpan> page_spans(Lines lines) {
  std::vector<PageSpan> spans;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (spans.empty() || spans.back().page != lines[at].page) {
      spans.push_back({.page = lines[at].page, .first = at, .last = at, .opening = {}});
    }
    spans.back().last = at + 1;
  }
  for (PageSpan& span : spans) {
    const Lines on_page = page_of(lines, span);
    const bool only_furniture =
        std::all_of(on_page.begin(), on_page.end(),
                    [](const Line& line) { return line.blank() || line.furniture; });
    span.blank_marker = only_furniture && has_blank_marker(on_page);
    find_opening_of(lines, spans.front(), span);
  }
  return spans;
}

bool is_bound_volume(Lines lines, const std::vector<PageSpan>& spans) {
  const PageSpan& first = spans.front();
  if (const auto date = date_of_letter(lines, first)) {
    return std::any_of(spans.begin() + 1, spans.end(), [&](const PageSpan& span) {
      const auto other = span.opening ? date_of_letter(lines, span) : std::nullopt;
      return other && *other != *date;
    });
  }
  if (!first.opens_minutes) {
    return false;
  }
  const MeetingHead meeting = read_meeting_head(page_of(lines, first));
  const bool has_body = meeting.panel || meeting.council;
  return std::any_of(spans.begin() + 1, spans.end(), [&](const PageSpan& span) {
    if (!span.opens_minutes || find_page_opening(lines, span.first) != minutes) {
      return false;
    }
    const MeetingHead other = read_meeting_head(page_of(lines, span));
    return (!has_body || other.panel || other.council) &&
           is_other_meeting(meeting, other, false);
  });
}

bool goes_on_with_minutes(Lines lines, const PageSpan& head, const PageSpan& span,
                          bool undated_too) {
  const bool may_run = span.opening == "masthead" || span.opening == minutes;
  if (!may_run || !head.opens_minutes || head.first == span.first) {
    return false;
  }
  const Lines first = page_of(lines, head);
  const Lines page = page_of(lines, span);
  const MeetingHead other = read_meeting_head(page);
  const bool is_dated = other.date || (undated_too && !span.opens_minutes);
  return is_dated && (span.opens_minutes || shares_first_line(first, page)) &&
         !is_other_meeting(read_meeting_head(first), other, !span.opens_minutes);
}

}  // namespace council

#include "indexer/segment/meeting_head.h"

#include <algorithm>

#include "common/slug.h"
#include "indexer/segment/attendance_label.h"
#include "indexer/segment/body_name.h"
#include "indexer/segment/boundary.h"
#include "indexer/segment/masthead.h"
#include "indexer/segment/meeting_sentence.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

// The first lines of a page, up to one that no head has: a page may be of any length.
Lines top_of(Lines page) {
  constexpr std::size_t most_lines = 200;
  constexpr std::size_t longest_line = 1000;
  const Lines top = page.first(std::min(most_lines, page.size()));
  const auto end = std::ranges::find_if(
      top, [](const Line& line) { return line.text.size() > longest_line; });
  return {top.begin(), end};
}

// The lines above the first item and those present, a few of them.
Masthead head_of(Lines page) {
  constexpr std::size_t most_lines = 10;
  Masthead head;
  for (const Line* const line : masthead_of(page)) {
    const auto label = find_number_label(line->match);
    const bool is_item = label && label->size < line->match.size();
    if (head.size() == most_lines || is_item || find_attendance_label(*line)) {
      break;
    }
    head.push_back(line);
  }
  return head;
}

std::optional<std::string> key_of(const std::optional<std::string>& name) {
  return name ? std::optional{panel_key(*name)} : std::nullopt;
}

// Two that are known and not the same.
template <class Value>
bool differ(const std::optional<Value>& one, const std::optional<Value>& other) {
  return one && other && *one != *other;
}

}  // namespace

MeetingHead read_meeting_head(Lines page) {
  page = top_of(page);
  MeetingHead meeting;
  const Masthead head = head_of(page);
  std::string joined;
  for (const Line* const line : head) {
    joined += line->match + ' ';
  }
  meeting.date = find_first_full_date(joined);
  meeting.council = key_of(find_heading_body(head, true));
  meeting.panel = key_of(find_heading_body(head, false));
  if (const auto sentence = find_meeting_sentence(page); sentence && sentence->body) {
    auto& body =
        looks_like_council_name(*sentence->body) ? meeting.council : meeting.panel;
    body = body ? body : key_of(sentence->body);
    meeting.date = meeting.date ? meeting.date : sentence->date;
  }
  return meeting;
}

bool is_other_meeting(const MeetingHead& one, const MeetingHead& other, bool is_short) {
  if (differ(one.date, other.date) || differ(one.panel, other.panel)) {
    return true;
  }
  const bool has_panels = one.panel.has_value() == other.panel.has_value();
  if (has_panels) {
    return !one.panel && differ(one.council, other.council);
  }
  return !is_short && one.council && other.council;
}

bool shares_first_line(Lines first, Lines second) {
  constexpr std::size_t most_lines = 6;
  const Masthead head = masthead_of(top_of(first));
  const std::size_t top = next_text(second, 0);
  const auto end =
      head.begin() + static_cast<std::ptrdiff_t>(std::min(most_lines, head.size()));
  return top < second.size() && std::any_of(head.begin(), end, [&](const Line* line) {
           return line->match == second[top].match;
         });
}

}  // namespace council

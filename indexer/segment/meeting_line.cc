#include "indexer/segment/meeting_line.h"

#include <string_view>
#include <utility>
#include <vector>

#include "indexer/segment/attendance_lines.h"
#include "indexer/segment/body_name.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/scan.h"
#include "indexer/segment/written_date.h"

namespace council {

std::optional<MeetingLine> find_meeting_link(const Masthead& masthead) {
  constexpr std::size_t most_lines = 12;
  constexpr std::string_view opening = "meeting of ";
  for (std::size_t i = 0; i < masthead.size() && i < most_lines; ++i) {
    // A link of a list: "- Meeting of Council, …".
    const std::string_view text = without_bullet(masthead[i]->text);
    const std::vector<DateMention> dates = find_dates(text);
    if (!starts_with_phrase(text, "meeting of") || dates.empty() ||
        dates.front().year_inferred || text.size() > 300 ||
        dates.front().begin <= opening.size()) {
      continue;
    }
    const std::string_view body =
        trim_body_name(text.substr(opening.size(), dates.front().begin - opening.size()));
    if (looks_like_body_name(body) || looks_like_council_name(body)) {
      return MeetingLine{std::string{body}, dates.front().range.first,
                         find_time(text.substr(dates.front().end))};
    }
  }
  return std::nullopt;
}

std::optional<MeetingLine> find_meeting_line(const Masthead& masthead,
                                             std::size_t most_lines) {
  for (std::size_t i = 0; i < masthead.size() && i < most_lines; ++i) {
    const std::string& text = masthead[i]->text;
    const std::vector<DateMention> dates = find_dates(text);
    if (dates.empty() || dates.back().year_inferred || text.size() > 300) {
      continue;
    }
    const std::string before = fold_typography(text.substr(0, dates.back().begin));
    const std::size_t dash = before.rfind(" - ");
    if (dash == std::string::npos || count_words(before.substr(dash + 3)) > 1) {
      continue;
    }
    // The dash before the date may be typographic: cut the display text by its words.
    std::string_view body = std::string_view{text}.substr(0, dates.back().begin);
    body = trim_body_name(body);
    if (body.size() >= 4) {
      return MeetingLine{std::string{body}, dates.back().range.first,
                         find_time(std::string_view{text}.substr(dates.back().end))};
    }
  }
  return std::nullopt;
}

std::optional<MeetingLine> find_meeting_below_details(const Masthead& masthead) {
  constexpr std::size_t most_lines = 24;
  auto line = find_meeting_line(masthead, most_lines);
  return line && looks_like_body_name(line->body) ? std::move(line) : std::nullopt;
}

}  // namespace council

#include "indexer/segment/meeting_date.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/segment/labelled.h"
#include "indexer/segment/meeting_opening.h"
#include "indexer/segment/number_label.h"
#include "indexer/segment/part_marker.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/usual_item.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

bool is_other_meeting(std::string_view match) {
  return contains_any(match, {"minutes of the", "minutes of previous", "previous meeting",
                              "last meeting", "next meeting", "minutes from", "held on",
                              "minute of meeting of", "minutes of meeting of",
                              "minute of the meeting of", "minute of previous"}) &&
         !starts_with_any(match, {"a meeting of", "minutes of a meeting",
                                  "minutes of the meeting", "meeting to be held on"});
}

// "16/01/11" may number an item as well.
bool may_be_reference(std::string_view text, const DateMention& date) {
  constexpr std::size_t longest_short = 8;
  const std::string_view printed = text.substr(date.begin, date.end - date.begin);
  return printed.size() <= longest_short && printed.find('/') != std::string_view::npos;
}

// "The minutes of the meeting held on 26 January 2026 were approved."
bool tells_of_approval(std::string_view match) {
  return contains_any(match, {"minutes", "minute"}) &&
         contains_any(match, {"approved", "confirmed", "signed", "correct record",
                              "true record", "submitted", "agreed as"});
}

// A line that is nothing but a date and, perhaps, a time and a place: "27 JULY 2021",
// "Thursday, 30th January, 2025, at 10.00 am".
std::optional<DateMention> date_line(const Line& line) {
  constexpr std::size_t longest = 140;
  if (line.text.size() > longest) {
    return std::nullopt;
  }
  const std::vector<DateMention> dates = find_dates(line.text);
  if (dates.empty()) {
    return std::nullopt;
  }
  const DateMention& date = dates.back();
  if (may_be_reference(line.text, date)) {
    return std::nullopt;
  }
  const bool whole_date =
      date.precision == DateMention::Precision::Day && !date.year_inferred;
  // Weekday names, "on", "at 10.00 am" may stand around it.
  const std::size_t before =
      count_words(std::string_view{line.text}.substr(0, date.begin));
  const std::size_t most_before =
      starts_with_any(line.match, {"meeting to be held on"}) ? 6 : 4;
  if (!whole_date || before > most_before || find_number_label(line.match)) {
    const bool starts_with_day = date.begin == 0 || before <= 1;
    return whole_date && starts_with_day ? std::optional{date} : std::nullopt;
  }
  return date;
}

// "Published: Tuesday 20 July 2021", or a line that is only a date.
std::optional<Date> day_of_notice(const Line& line) {
  constexpr std::size_t longest = 140;
  const bool labelled =
      line.text.size() < longest &&
      starts_with_any(line.match,
                      {"published", "date of publication", "dated", "publication date",
                       "date published", "issued", "despatched", "dispatched"});
  if (labelled) {
    return find_first_full_date(line.text);
  }
  const auto date = date_line(line);
  return date ? std::optional{date->range.last} : std::nullopt;
}

bool is_shortly_before(const Date& day, const Date& meeting) {
  constexpr int longest_notice_days = 60;
  return day < meeting &&
         (std::chrono::sys_days{meeting} - std::chrono::sys_days{day}).count() <=
             longest_notice_days;
}

// "Date: 7 April 2015" over "Dear Councillor" is the day of the letter.
bool dates_letter(Lines lines, std::size_t at) {
  constexpr std::size_t near = 6;
  const Lines below = lines.subspan(at).first(std::min(near, lines.size() - at));
  return std::ranges::any_of(
      below, [](const Line& line) { return starts_with_any(line.match, {"dear"}); });
}

// Where the items begin, the paper's own head is over.
bool is_first_item(const Line& line) {
  const auto label = find_number_label(line.match);
  return label && label->size < line.match.size() &&
         is_procedural_title(line.match.substr(label->size));
}

}  // namespace

std::optional<DatedLine> find_labelled_date(Lines lines) {
  const auto label = find_labelled(
      lines, {"date of meeting", "meeting date", "date and time of meeting",
              "date and time", "date/time", "date & time", "date", "meeting", "dyddiad"});
  if (!label) {
    return std::nullopt;
  }
  const auto date = find_first_full_date(label->value);
  return date && !dates_letter(lines, label->line)
             ? std::optional{DatedLine{*date, label->line}}
             : std::nullopt;
}

// "To: Cabinet, 30 January 2025".
std::optional<DatedLine> find_addressed_date(Lines lines) {
  const auto label =
      find_labelled(lines, {"to", "report to", "meeting", "committee", "for"}, 40);
  if (!label) {
    return std::nullopt;
  }
  for (std::size_t at = label->line; at < lines.size() && at < label->line + 3; ++at) {
    const std::string& text = lines[at].text;
    if (at > label->line && text.find(':') != std::string::npos) {
      break;
    }
    if (const auto date = find_first_full_date(text)) {
      return DatedLine{*date, at};
    }
  }
  return std::nullopt;
}

std::optional<DatedLine> find_held_line(const Masthead& masthead, Lines lines) {
  constexpr std::size_t most_lines = 12;
  for (std::size_t i = 0; i < masthead.size() && i < most_lines; ++i) {
    const Line& line = *masthead[i];
    const std::string_view above = i > 0 ? masthead[i - 1]->match : std::string_view{};
    const bool is_other =
        find_number_label(above) || is_other_meeting(above) || tells_of_approval(above);
    if (is_other || !says_where_held(line.match)) {
      continue;
    }
    std::string text = line.text;
    auto date = find_first_full_date(text);
    if (!date && i + 1 < masthead.size()) {
      text += ' ' + masthead[i + 1]->text;
      date = find_first_full_date(text);
    }
    if (date && !tells_of_approval(to_lower(text))) {
      return DatedLine{*date, static_cast<std::size_t>(masthead[i] - lines.data())};
    }
  }
  return std::nullopt;
}

std::optional<DatedLine> find_date_line(const Masthead& masthead, Lines lines,
                                        std::size_t most_lines) {
  for (std::size_t i = 0; i < masthead.size() && i < most_lines; ++i) {
    const Line& line = *masthead[i];
    if (is_first_item(line)) {
      break;
    }
    if (is_other_meeting(line.match) ||
        contains_any(line.match, {"published", "updated", "closes", "deadline"})) {
      continue;
    }
    if (const auto date = date_line(line)) {
      return DatedLine{date->range.first,
                       static_cast<std::size_t>(masthead[i] - lines.data())};
    }
  }
  return std::nullopt;
}

// A heading that ends in a date: "MEETING 14th MARCH 2018", "Parish Council - 2 May
// 2023".
namespace {

// "a. Full Council meeting 21st January 2020": an entry of an item's list.
bool is_lettered(std::string_view match) {
  const auto marker = find_part_marker(match);
  return marker && marker->style == PartMarker::Style::Letter;
}

}  // namespace

std::optional<DatedLine> find_date_in_heading(const Masthead& masthead, Lines lines) {
  constexpr std::size_t most_lines = 10;
  for (std::size_t i = 0; i < masthead.size() && i < most_lines; ++i) {
    const Line& line = *masthead[i];
    if (count_words(line.match) > 25 || find_number_label(line.match) ||
        is_lettered(line.match) ||
        starts_with_any(line.match, {"minutes of the previous", "report published",
                                     "published", "to confirm", "to approve", "to agree",
                                     "to receive", "to sign", "resolved", "date"}) ||
        contains_any(line.match, {"previous meeting", "previous minute",
                                  "previous minutes", "last meeting", "next meeting"}) ||
        tells_of_approval(line.match)) {
      continue;
    }
    for (const DateMention& date : find_dates(line.text)) {
      if (!date.days.empty() && !may_be_reference(line.text, date)) {
        return DatedLine{date.days.front(),
                         static_cast<std::size_t>(masthead[i] - lines.data())};
      }
    }
  }
  return std::nullopt;
}

std::optional<Date> infer_meeting_year(std::string_view sentence, Lines lines) {
  constexpr std::size_t most_lines = 200;
  for (const Line& line : lines.first(std::min(most_lines, lines.size()))) {
    const auto context = find_first_full_date(line.text);
    if (!context) {
      continue;
    }
    for (const DateMention& day : find_dates(sentence, context)) {
      const bool is_day = day.precision == DateMention::Precision::Day &&
                          day.year_inferred && day.printed_weekday;
      if (is_day &&
          std::chrono::weekday{std::chrono::sys_days{day.range.first}}.c_encoding() ==
              *day.printed_weekday) {
        return day.range.first;
      }
    }
    return std::nullopt;
  }
  return std::nullopt;
}

// The agenda's foot: "Town Hall / Middlesbrough / Wednesday 21 July 2021".
std::optional<Date> find_published(Lines lines, const std::optional<Date>& meeting) {
  std::optional<Date> published;
  for (const Line& line : lines) {
    const auto day = meeting ? day_of_notice(line) : std::nullopt;
    if (day && is_shortly_before(*day, *meeting) && !find_number_label(line.match) &&
        line.text.find('\t') == std::string::npos) {
      published = day;
    }
  }
  return published;
}

std::vector<Date> find_scheduled(Lines lines) {
  std::vector<Date> dates;
  for (const Line& line : lines) {
    if (line.text.find('\t') == std::string::npos && count_words(line.match) > 12) {
      continue;
    }
    for (const DateMention& date : find_dates(line.text)) {
      if (date.precision == DateMention::Precision::Day && !date.year_inferred) {
        dates.push_back(date.range.first);
      }
    }
  }
  return dates;
}

std::optional<Date> find_date_in_name(std::string_view name) {
  std::string spaced{name};
  std::ranges::replace(spaced, '_', ' ');
  return find_first_full_date(spaced);
}

}  // namespace council

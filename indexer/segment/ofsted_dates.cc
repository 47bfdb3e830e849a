#include "indexer/segment/ofsted_dates.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "indexer/segment/ofsted_text.h"
#include "indexer/segment/phrase.h"
#include "indexer/segment/written_date.h"

namespace council {
namespace {

constexpr std::size_t introduction_lines = 40;
constexpr std::size_t front_page_lines = 60;

bool is_day(const DateMention& mention) {
  return mention.precision == DateMention::Precision::Day ||
         mention.precision == DateMention::Precision::Range;
}

std::vector<DateMention> find_days(std::string_view text) {
  std::vector<DateMention> days = find_dates(text);
  std::erase_if(days, [](const DateMention& mention) { return !is_day(mention); });
  return days;
}

// The only thing on its line, but for a label and a stop: "15 July 2021".
std::optional<Date> date_alone(std::string_view line) {
  constexpr std::string_view label = "date:";
  line = trim(line);
  if (starts_with_phrase(line, label)) {
    line = trim(line.substr(label.size()));
  }
  const std::vector<DateMention> days = find_days(line);
  if (days.size() != 1 || days[0].range.first != days[0].range.last) {
    return std::nullopt;
  }
  constexpr std::size_t most_else = 2;
  const std::size_t else_where = line.size() - (days[0].end - days[0].begin);
  if (else_where > most_else) {
    return std::nullopt;
  }
  return days[0].range.first;
}

std::vector<DateRange> merge_days(std::vector<Date> days) {
  std::sort(days.begin(), days.end());
  std::vector<DateRange> ranges;
  for (const Date& day : days) {
    const bool follows =
        !ranges.empty() &&
        std::chrono::sys_days{day} - std::chrono::sys_days{ranges.back().last} <=
            std::chrono::days{1};
    if (follows) {
      ranges.back().last = day;
    } else {
      ranges.push_back({day, day});
    }
  }
  return ranges;
}

// "9 and 10 December" names two days, "9 to 13 December" a span.
bool is_list(std::string_view text, const DateMention& mention) {
  const std::string_view printed =
      text.substr(mention.begin, mention.end - mention.begin);
  return contains_any(printed, {"and", "&", ","}) &&
         !contains_any(printed, {"to", "until", "-", "\xE2\x80\x93", "\xE2\x80\x94"});
}

// What stands between two dates that belong together.
enum class Joint : std::uint8_t { None, List, Span };

Joint joint_of(std::string_view between) {
  between = trim(between);
  if (between == "-" || between == "\xE2\x80\x93" || between == "to") {
    return Joint::Span;  // "4 June 2018–28 June 2018"
  }
  const bool is_list =
      between == "and" || between == "," || between == ", and" || between == "&";
  return is_list ? Joint::List : Joint::None;
}

bool follows_between(std::string_view text, std::size_t at) {
  const std::string_view before = trim(text.substr(0, at));
  constexpr std::string_view word = "between";
  return before.size() >= word.size() &&
         is_phrase(before.substr(before.size() - word.size()), word);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "4 June 2018-28 June 2018" with blanks around its dash: elsewhere 2018-28 is a span of
// years or a reference, here only days can follow a year.
std::string with_open_dashes(std::string_view text) {
  std::string opened;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_between_digits = text[at] == '-' && at > 0 && is_digit(text[at - 1]) &&
                                   at + 1 < text.size() && is_digit(text[at + 1]);
    if (is_between_digits) {
      opened += " - ";
    } else {
      opened += text[at];
    }
  }
  return opened;
}

Joint joint_after(std::string_view text, const std::vector<DateMention>& mentions,
                  std::size_t at) {
  if (at + 1 >= mentions.size()) {
    return Joint::None;
  }
  const std::size_t end = mentions[at].end;
  return joint_of(text.substr(end, mentions[at + 1].begin - end));
}

// A label's value: on its own line or on the next ones.
std::string text_after_label(Lines lines, std::size_t label) {
  constexpr std::size_t value_lines = 3;
  const std::string_view line = read_line(lines[label]);
  std::string text{line};
  const bool is_complete = !find_days(line).empty();
  for (const std::size_t at : find_text_lines(lines, label + 1, value_lines)) {
    const std::string_view next = read_line(lines[at]);
    const bool goes_on = is_complete ? starts_with_phrase(next, "and") ||
                                           text.ends_with(" and") || text.ends_with(" to")
                                     : !next.empty();
    if (!goes_on || contains_any(next, {"previous inspection", "previous inspections"})) {
      break;
    }
    text += ' ';
    text += next;
  }
  return text;
}

std::optional<std::size_t> find_label(Lines lines, std::size_t from,
                                      std::initializer_list<std::string_view> labels) {
  for (const std::size_t at : find_text_lines(lines, from, front_page_lines)) {
    if (starts_with_any(read_line(lines[at]), labels)) {
      return at;
    }
  }
  return std::nullopt;
}

std::vector<DateRange> dates_of_fieldwork(Lines lines) {
  constexpr std::size_t first_pages = 120;
  for (const Line& line : lines.first(std::min(first_pages, lines.size()))) {
    const std::string_view text = read_line(line);
    if (is_fieldwork_line(text)) {
      return read_visit_dates(text);
    }
  }
  return {};
}

// The first sentence that both speaks of the visit and dates it.
std::vector<DateRange> dates_in_introduction(std::string_view text) {
  std::size_t from = 0;
  while (from < text.size()) {
    const std::string_view sentence = sentence_at(text, from);
    const bool speaks_of_visit = contains_any(
        sentence, {"visit", "visited", "inspection", "inspected", "revisited", "review"});
    if (speaks_of_visit) {
      std::vector<DateRange> dates = read_visit_dates(sentence);
      if (!dates.empty()) {
        return dates;
      }
    }
    from += sentence.size() + 1;
  }
  return {};
}

}  // namespace

std::optional<Date> find_letter_date(Lines lines, const OfstedFront& front) {
  if (!front.salutation) {
    return std::nullopt;
  }
  const Lines address = lines.subspan(0, *front.salutation);
  for (const std::size_t at : find_text_lines(address, 0, front_page_lines)) {
    for (const std::string& cell : read_cells(address[at])) {
      if (const auto date = date_alone(cell)) {
        return date;
      }
    }
  }
  return std::nullopt;
}

std::optional<Date> find_published_date(Lines lines, const OfstedFront& front) {
  if (front.kind != DocumentKind::OfstedReport) {
    return std::nullopt;
  }
  const auto label = find_label(lines, front.body,
                                {"report published", "published", "publication date"});
  if (!label) {
    return std::nullopt;
  }
  if (const auto date = find_first_full_date(read_line(lines[*label]))) {
    return date;
  }
  // In reading order a table gives its labels first, then its values.
  constexpr std::size_t value_lines = 4;
  for (const std::size_t at : find_text_lines(lines, *label + 1, value_lines)) {
    if (const auto date = date_alone(read_line(lines[at]))) {
      return date;
    }
  }
  return std::nullopt;
}

std::vector<DateRange> read_visit_dates(std::string_view printed) {
  const std::string text = with_open_dashes(printed);
  const std::vector<DateMention> mentions = find_days(text);
  std::vector<Date> days;
  std::vector<DateRange> ranges;
  Joint joint = Joint::List;
  for (std::size_t at = 0; at < mentions.size() && joint != Joint::None; ++at) {
    DateMention mention = mentions[at];
    joint = joint_after(text, mentions, at);
    const bool is_between = at == 0 && follows_between(text, mention.begin);
    const bool is_span = joint == Joint::Span || (is_between && joint == Joint::List);
    if (is_span) {
      mention.range.last = mentions[++at].range.last;
      joint = joint_after(text, mentions, at);
    }
    const bool names_days =
        mention.precision == DateMention::Precision::Day || is_list(text, mention);
    if (names_days && !is_span && !is_between) {
      days.insert(days.end(), mention.days.begin(), mention.days.end());
    } else {
      ranges.push_back(mention.range);
    }
  }
  const std::vector<DateRange> runs = merge_days(std::move(days));
  ranges.insert(ranges.end(), runs.begin(), runs.end());
  std::sort(ranges.begin(), ranges.end(),
            [](const DateRange& a, const DateRange& b) { return a.first < b.first; });
  return ranges;
}

std::vector<DateRange> find_visit_dates(Lines lines, const OfstedFront& front) {
  if (front.kind == DocumentKind::OfstedReport) {
    const auto label = find_label(
        lines, front.body,
        {"inspection date", "inspection dates", "dates of inspection", "inspected on"});
    return label ? read_visit_dates(text_after_label(lines, *label))
                 : dates_of_fieldwork(lines);
  }
  return dates_in_introduction(
      join_lines(lines, find_text_lines(lines, front.body, introduction_lines)));
}

}  // namespace council

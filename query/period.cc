#include "query/period.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <vector>

namespace council {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::years;

constexpr std::size_t max_length = 40;

constexpr auto month_names = std::to_array<std::string_view>(
    {"january", "february", "march", "april", "may", "june", "july", "august",
     "september", "october", "november", "december"});

std::string lower(std::string_view text) {
  std::string result{text};
  std::transform(result.begin(), result.end(), result.begin(), [](unsigned char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  });
  return result;
}

// All of `text` as a number of exactly `digits` digits, or of one to three for 0.
std::optional<int> parse_number(std::string_view text, std::size_t digits) {
  const bool right_length =
      digits == 0 ? !text.empty() && text.size() <= 3 : text.size() == digits;
  int value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value);
  const bool complete = error == std::errc{} && end == text.data() + text.size();
  return right_length && complete && value >= 0 ? std::optional{value} : std::nullopt;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  while (start <= text.size()) {
    const std::size_t end = std::min(text.find_first_of(separators, start), text.size());
    if (end > start || separators == "/") {
      parts.push_back(text.substr(start, end - start));
    }
    start = end + 1;
  }
  return parts;
}

// Date arithmetic that leaves the calendar ("last 999 years") has no date.
std::optional<Date> checked(const Date& date) {
  return make_date(static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                   static_cast<unsigned>(date.day()));
}

std::optional<Period> whole_month(int year, unsigned month) {
  const std::optional<Date> first = make_date(year, month, 1);
  if (!first) {
    return std::nullopt;
  }
  return Period{*first, Date{first->year() / first->month() / std::chrono::last}};
}

std::optional<Period> whole_year(int year) {
  const std::optional<Date> first = make_date(year, 1, 1);
  return first ? std::optional{Period{first, make_date(year, 12, 31)}} : std::nullopt;
}

std::optional<Period> one_day(const std::optional<Date>& date) {
  return date ? std::optional{Period{date, date}} : std::nullopt;
}

// A month by name or by its first three letters or more: "jul", "sept".
std::optional<unsigned> month_of(std::string_view word) {
  for (unsigned i = 0; i < month_names.size(); ++i) {
    if (word.size() >= 3 && month_names[i].substr(0, word.size()) == word) {
      return i + 1;
    }
  }
  return std::nullopt;
}

// 2021, 2021-07, 2021-07-05.
std::optional<Period> parse_numeric(std::string_view text) {
  const std::optional<int> year = parse_number(text.substr(0, 4), 4);
  if (!year) {
    return std::nullopt;
  }
  if (text.size() == 4) {
    return whole_year(*year);
  }
  if (text.size() == 7 && text[4] == '-') {
    const std::optional<int> month = parse_number(text.substr(5), 2);
    return month ? whole_month(*year, static_cast<unsigned>(*month)) : std::nullopt;
  }
  return one_day(parse_iso(text));
}

// 05/07/2021, day first as everywhere in these papers.
std::optional<Period> parse_slashed(std::string_view text) {
  const std::vector<std::string_view> parts = split(text, "/");
  if (parts.size() != 3 || parts[0].size() > 2 || parts[1].size() > 2) {
    return std::nullopt;
  }
  const std::optional<int> day = parse_number(parts[0], 0);
  const std::optional<int> month = parse_number(parts[1], 0);
  const std::optional<int> year = parse_number(parts[2], 4);
  if (!day || !month || !year) {
    return std::nullopt;
  }
  return one_day(
      make_date(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day)));
}

// "5 July 2021", "5th july 2021", "July 2021".
std::optional<Period> parse_written(std::vector<std::string_view> words) {
  if (words.size() != 2 && words.size() != 3) {
    return std::nullopt;
  }
  const std::optional<int> year = parse_number(words.back(), 4);
  const std::optional<unsigned> month = month_of(words[words.size() - 2]);
  if (!year || !month) {
    return std::nullopt;
  }
  if (words.size() == 2) {
    return whole_month(*year, *month);
  }
  const std::string_view digits =
      words[0].substr(0, words[0].find_first_not_of("0123456789"));
  const std::string_view suffix = words[0].substr(digits.size());
  const bool ordinal = suffix.empty() || suffix == "st" || suffix == "nd" ||
                       suffix == "rd" || suffix == "th";
  const std::optional<int> day = parse_number(digits, 0);
  return ordinal && day ? one_day(make_date(*year, *month, static_cast<unsigned>(*day)))
                        : std::nullopt;
}

// `count` units back from today, until today.
std::optional<Period> back_from(const Date& today, int count, std::string_view unit) {
  Date first = today;
  if (unit == "day" || unit == "days") {
    first = Date{sys_days{today} - days{count}};
  } else if (unit == "week" || unit == "weeks") {
    first = Date{sys_days{today} - days{7 * count}};
  } else if (unit == "month" || unit == "months") {
    first = today - months{count};
  } else if (unit == "year" || unit == "years") {
    first = today - years{count};
  } else {
    return std::nullopt;
  }
  if (!first.ok()) {  // 31 May less three months
    first = Date{first.year() / first.month() / std::chrono::last};
  }
  const std::optional<Date> valid = checked(first);
  return valid ? std::optional{Period{valid, today}} : std::nullopt;
}

// this-year, last-month.
std::optional<Period> whole_unit(const Date& today, int back, std::string_view unit) {
  if (unit == "year") {
    return whole_year(static_cast<int>(today.year()) - back);
  }
  if (unit == "month") {
    const auto month = today.year() / today.month() - months{back};
    return whole_month(static_cast<int>(month.year()),
                       static_cast<unsigned>(month.month()));
  }
  return std::nullopt;
}

// today, yesterday.
std::optional<Period> named_day(const Date& today, std::string_view word) {
  if (word != "today" && word != "yesterday") {
    return std::nullopt;
  }
  return one_day(checked(Date{sys_days{today} - days{word == "today" ? 0 : 1}}));
}

// last-2-years.
std::optional<Period> last_units(const Date& today, std::string_view count,
                                 std::string_view unit) {
  const std::optional<int> number = parse_number(count, 0);
  return number && *number > 0 ? back_from(today, *number, unit) : std::nullopt;
}

std::optional<Period> parse_relative(const std::vector<std::string_view>& words,
                                     const Date& today) {
  const bool backwards = !words.empty() && (words[0] == "last" || words[0] == "past");
  switch (words.size()) {
    case 1:
      return named_day(today, words[0]);
    case 2:
      return words[0] == "this" || words[0] == "last"
                 ? whole_unit(today, backwards ? 1 : 0, words[1])
                 : std::nullopt;
    case 3:
      return backwards ? last_units(today, words[1], words[2]) : std::nullopt;
    default:
      return std::nullopt;
  }
}

// One point of a period: a day, a month, a year, or words for them.
std::optional<Period> parse_point(std::string_view text, const Date& today) {
  if (const auto numeric = parse_numeric(text)) {
    return numeric;
  }
  if (const auto slashed = parse_slashed(text)) {
    return slashed;
  }
  const std::string worded = lower(text);
  const std::vector<std::string_view> words = split(worded, " -");
  const auto written = parse_written(words);
  return written ? written : parse_relative(words, today);
}

}  // namespace

std::optional<Period> parse_period(std::string_view text, const Date& today) {
  if (text.size() > max_length) {
    return std::nullopt;
  }
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    return parse_point(text, today);
  }
  const std::string_view from = text.substr(0, dots);
  const std::string_view to = text.substr(dots + 2);
  const auto start = parse_point(from, today);
  const auto end = parse_point(to, today);
  if ((!from.empty() && !start) || (!to.empty() && !end) || (!start && !end)) {
    return std::nullopt;
  }
  Period period;
  if (start) {
    period.first = start->first;
  }
  if (end) {
    period.last = end->last;
  }
  const bool reversed = period.first && period.last && *period.last < *period.first;
  return reversed ? std::nullopt : std::optional{period};
}

std::optional<int> parse_double_year(std::string_view text) {
  const std::size_t separator = text.find_first_of("/-");
  if (separator != 4) {
    return std::nullopt;
  }
  const std::string_view second = text.substr(separator + 1);
  const std::optional<int> first_year = parse_number(text.substr(0, separator), 4);
  const std::optional<int> second_year = parse_number(second, second.size() == 2 ? 2 : 4);
  if (!first_year || !second_year || *first_year < 1000 || *first_year > 9998) {
    return std::nullopt;
  }
  const int expected = second.size() == 2 ? (*first_year + 1) % 100 : *first_year + 1;
  return *second_year == expected ? first_year : std::nullopt;
}

std::string to_double_year(int first_year) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d/%02d", first_year,
                (first_year + 1) % 100);
  return buffer.data();
}

Period financial_year(int first_year) {
  return {make_date(first_year, 4, 1), make_date(first_year + 1, 3, 31)};
}

}  // namespace council

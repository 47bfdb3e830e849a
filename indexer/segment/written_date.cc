#include "indexer/segment/written_date.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>

#include "indexer/segment/date_terms.h"
#include "indexer/segment/date_words.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

using Precision = DateMention::Precision;

std::chrono::sys_days days_of(const Date& date) {
  return std::chrono::sys_days{date};
}

bool has_weekday(const Date& date, unsigned weekday) {
  return std::chrono::weekday{days_of(date)}.c_encoding() == weekday;
}

// Which way the words before a date point from the day of the paper: -1 back, 1 on.
int tense_before(std::string_view text, std::size_t at) {
  constexpr std::size_t window = 80;
  constexpr auto future = std::to_array<std::string_view>(
      {"would be", "will be", "scheduled", "next", "due", "no later than"});
  constexpr auto past = std::to_array<std::string_view>(
      {"was held", "had been", "carried out", "took place", "held on", "last"});
  const std::size_t from = at > window ? at - window : 0;
  int tense = 0;
  for (std::size_t i = from; i < at; ++i) {
    const auto stands_here = [&](std::string_view cue) { return has_at(text, i, cue); };
    if (text[i] == '.') {
      tense = 0;
    } else if (std::any_of(future.begin(), future.end(), stands_here)) {
      tense = 1;
    } else if (std::any_of(past.begin(), past.end(), stands_here)) {
      tense = -1;
    }
  }
  return tense;
}

// Larger is worse: how badly a date in this year suits the term, far-off years included.
long distance(const Date& date, const DateTerm& term, const Date& context, int tense) {
  constexpr long out_of_the_question = 100000;
  constexpr long against_the_tense = 1000;
  const long offset = (days_of(date) - days_of(context)).count();
  long worse = std::labs(offset);
  if (term.weekday && !has_weekday(date, *term.weekday)) {
    worse += out_of_the_question;
  } else if (!term.weekday && offset * tense < 0) {
    worse += against_the_tense;
  }
  return worse;
}

std::optional<int> infer_year(std::string_view text, const DateTerm& term,
                              const Date& context) {
  const int tense = tense_before(text, term.begin);
  const int near = static_cast<int>(context.year());
  std::optional<int> best;
  long best_distance = 0;
  for (int year = near - 1; year <= near + 1; ++year) {
    const auto date = make_date(year, *term.month, term.day);
    if (!date) {
      continue;
    }
    const long worse = distance(*date, term, context, tense);
    if (!best || worse < best_distance) {
      best = year;
      best_distance = worse;
    }
  }
  return best;
}

// Gives a year to terms that have none; false when that cannot be done.
bool give_year(std::string_view text, std::vector<DateTerm>& terms,
               const std::optional<Date>& context) {
  if (!context) {
    return false;
  }
  const auto year = infer_year(text, terms.back(), *context);
  for (DateTerm& term : terms) {
    if (year) {
      term.year = *term.month > *terms.back().month ? *year - 1 : *year;
    }
  }
  return year.has_value();
}

// One mention from terms that belong together; nullopt when a day does not exist.
std::optional<DateMention> make_mention(std::span<const DateTerm> terms) {
  DateMention mention;
  mention.begin = terms.front().begin;
  mention.end = terms.back().end;
  for (const DateTerm& term : terms) {
    const auto date = make_date(*term.year, *term.month, term.day);
    if (!date) {
      return std::nullopt;
    }
    mention.days.push_back(*date);
  }
  const auto [first, last] =
      std::minmax_element(mention.days.begin(), mention.days.end());
  mention.range = {*first, *last};
  mention.precision = terms.size() == 1 ? Precision::Day : Precision::Range;
  mention.printed_weekday = terms.front().weekday;
  return mention;
}

// Lists stay whole, spans stand alone: "14 to 15 June and 3 to 4 July" is two mentions.
std::vector<DateMention> make_mentions(std::string_view text, std::vector<DateTerm> terms,
                                       const std::optional<Date>& context) {
  const bool inferred = !terms.back().year;
  if (inferred && !give_year(text, terms, context)) {
    return {};
  }
  const bool has_span = std::any_of(terms.begin(), terms.end(), [](const DateTerm& term) {
    return term.join == DateJoin::Span;
  });
  std::vector<DateMention> mentions;
  std::size_t first = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const bool ends_here =
        i + 1 == terms.size() || (has_span && terms[i].join != DateJoin::Span);
    if (!ends_here) {
      continue;
    }
    if (auto mention = make_mention(std::span{terms}.subspan(first, i + 1 - first))) {
      mention->year_inferred = inferred;
      mentions.push_back(*mention);
    }
    first = i + 1;
  }
  return mentions;
}

DateMention day_mention(std::size_t begin, std::size_t end, const Date& date) {
  return {.begin = begin, .end = end, .range = {date, date}, .days = {date}};
}

// Digits that end neither in a longer number nor in a reference.
bool ends_numeric(std::string_view text, std::size_t end, char separator) {
  if (is_word_at(text, end)) {
    return false;
  }
  const char after = end < text.size() ? text[end] : ' ';
  const bool more = end + 1 < text.size() && is_word_at(text, end + 1);
  return !more || (after != '/' && after != '.' && !(after == '-' && separator == '-'));
}

int full_year(int printed, std::size_t digits) {
  if (digits == 4) {
    return printed;
  }
  return printed < 70 ? 2000 + printed : 1900 + printed;
}

// "4.1.12" at the start of a line is a paragraph number more often than a date.
bool is_paragraph_number(std::string_view parts, std::size_t year_digits) {
  return year_digits == 2 && parts.find('.') != std::string_view::npos &&
         parts.find('.') < 2 && parts.size() < 7;
}

// "15.07.2021", "1/4/24", "10-12-2018"
std::optional<DateMention> numeric_at(std::string_view text, std::size_t at) {
  const std::size_t day_end = digits_end(text.substr(0, at + 3), at);
  if (day_end - at > 2 || day_end >= text.size()) {
    return std::nullopt;
  }
  const char separator = text[day_end];
  if (separator != '.' && separator != '/' && separator != '-') {
    return std::nullopt;
  }
  const std::size_t month_end = digits_end(text.substr(0, day_end + 4), day_end + 1);
  if (month_end == day_end + 1 || month_end - day_end > 3 || month_end >= text.size() ||
      text[month_end] != separator) {
    return std::nullopt;
  }
  const std::size_t end = digits_end(text.substr(0, month_end + 6), month_end + 1);
  const std::size_t digits = end - month_end - 1;
  if ((digits != 2 && digits != 4) || !ends_numeric(text, end, separator) ||
      is_paragraph_number(text.substr(at, end - at), digits)) {
    return std::nullopt;
  }
  const auto day = static_cast<unsigned>(to_number(text.substr(at, day_end - at)));
  const auto month =
      static_cast<unsigned>(to_number(text.substr(day_end + 1, month_end - day_end - 1)));
  const int year = full_year(to_number(text.substr(month_end + 1, digits)), digits);
  if (year < 1800 || year > 2199) {
    return std::nullopt;
  }
  const auto date = make_date(year, month, day);
  if (date) {
    return day_mention(at, end, *date);
  }
  const auto swapped = make_date(year, day, month);
  if (!swapped) {
    return std::nullopt;
  }
  DateMention mention = day_mention(at, end, *swapped);
  mention.month_first = true;
  return mention;
}

// "2024-04-01", also before "T12:00".
std::optional<DateMention> iso_at(std::string_view text, std::size_t at) {
  const auto date = parse_iso(text.substr(at, 10));
  const bool goes_on =
      at + 10 < text.size() && (is_ascii_digit(text[at + 10]) || text[at + 10] == '-');
  if (!date || goes_on || date->year() < std::chrono::year{1800} ||
      date->year() > std::chrono::year{2199}) {
    return std::nullopt;
  }
  return day_mention(at, at + 10, *date);
}

DateRange whole_months(int year, unsigned first, unsigned last) {
  const std::chrono::year_month_day_last end{
      std::chrono::year{year} / std::chrono::month{last} / std::chrono::last};
  return {Date{std::chrono::year{year}, std::chrono::month{first}, std::chrono::day{1}},
          Date{end}};
}

// "October 2026", "Nov/Dec 2019", "April to June 2020"
std::optional<DateMention> month_year_at(std::string_view text, std::size_t at) {
  const auto month = month_at(text, at);
  if (!month) {
    return std::nullopt;
  }
  const auto comma_skipped = [&](std::size_t end) {
    const std::size_t place = skip_blanks(text, end);
    return place < text.size() && text[place] == ',' ? skip_blanks(text, place + 1)
                                                     : place;
  };
  const auto make = [&](unsigned last, const YearNumber& year) {
    const DateRange range =
        month->month <= last
            ? whole_months(year.year, month->month, last)
            : DateRange{whole_months(year.year - 1, month->month, 12).first,
                        whole_months(year.year, last, last).last};
    return DateMention{
        .begin = at, .end = year.end, .range = range, .precision = Precision::Month};
  };
  if (const auto year = year_at(text, comma_skipped(month->end))) {
    return make(month->month, *year);
  }
  const bool slash = month->end < text.size() && text[month->end] == '/';
  const std::size_t next = slash ? month->end + 1 : date_join_at(text, month->end).end;
  const auto last = next == 0 ? std::nullopt : month_at(text, next);
  const auto year = last ? year_at(text, comma_skipped(last->end)) : std::nullopt;
  if (!year) {
    return std::nullopt;
  }
  return make(last->month, *year);
}

// "first half of 2026"
std::optional<DateMention> half_year_at(std::string_view text, std::size_t at) {
  for (const bool first : {true, false}) {
    const std::string_view words = first ? "first half of " : "second half of ";
    if (!has_at(text, at, words)) {
      continue;
    }
    if (const auto year = year_at(text, at + words.size())) {
      return DateMention{.begin = at,
                         .end = year->end,
                         .range = first ? whole_months(year->year, 1, 6)
                                        : whole_months(year->year, 7, 12),
                         .precision = Precision::HalfYear};
    }
  }
  return std::nullopt;
}

// What is found at a word, and where to go on.
struct Found {
  std::vector<DateMention> mentions;
  std::size_t resume = 0;
};

Found written_at(std::string_view text, std::size_t at,
                 const std::optional<Date>& context) {
  DateTerms day_first = date_terms_at(text, at);
  std::vector<DateTerm> terms = std::move(day_first.terms);
  if (terms.empty()) {
    terms = month_first_terms_at(text, at);
  }
  if (terms.empty()) {
    return {{}, day_first.resume};
  }
  const std::size_t end = terms.back().end;
  return {make_mentions(text, std::move(terms), context), end};
}

Found mentions_at(std::string_view text, std::size_t at,
                  const std::optional<Date>& context) {
  const bool digit = is_ascii_digit(text[at]);
  if (digit && starts_number(text, at)) {
    for (const auto read : {iso_at, numeric_at}) {
      if (const auto mention = read(text, at)) {
        return {{*mention}, mention->end};
      }
    }
  }
  Found found = written_at(text, at, context);
  if (found.resume > at || digit) {
    return found;
  }
  for (const auto read : {month_year_at, half_year_at}) {
    if (const auto mention = read(text, at)) {
      return {{*mention}, mention->end};
    }
  }
  return found;
}

// "27 December 2021 to 6 January 2022": two dates with years of their own, one span.
bool spans(std::string_view text, const DateMention& first, const DateMention& last) {
  if (first.precision != last.precision || first.precision == Precision::Range ||
      first.year_inferred != last.year_inferred || last.range.last < first.range.first) {
    return false;
  }
  const JoinAt joined = date_join_at(text, first.end);
  std::size_t at = joined.end;
  if (joined.join == DateJoin::Span && has_at(text, at, "the ")) {
    at += 4;
  }
  return joined.join == DateJoin::Span && at == last.begin;
}

void add_mention(std::string_view text, std::vector<DateMention>& mentions,
                 DateMention mention) {
  if (mentions.empty() || !spans(text, mentions.back(), mention)) {
    mentions.push_back(std::move(mention));
    return;
  }
  DateMention& span = mentions.back();
  span.end = mention.end;
  span.range.last = mention.range.last;
  span.days.insert(span.days.end(), mention.days.begin(), mention.days.end());
  if (span.precision == Precision::Day) {
    span.precision = Precision::Range;
  }
}

}  // namespace

std::vector<DateMention> find_dates(std::string_view text, std::optional<Date> context) {
  std::vector<DateMention> mentions;
  // No date is without a digit, and none starts behind the last.
  std::size_t end = has_digit(text) ? text.size() : 0;
  while (end > 0 && !is_ascii_digit(text[end - 1])) {
    --end;
  }
  for (std::size_t at = 0; at < end;) {
    if (!is_word_at(text, at)) {
      ++at;
      continue;
    }
    if (!may_open_date(text, at)) {
      at = word_end(text, at);
      continue;
    }
    Found found = mentions_at(text, at, context);
    at = found.resume > at ? found.resume : end_of_date_word(text, at);
    for (DateMention& mention : found.mentions) {
      add_mention(text, mentions, std::move(mention));
    }
  }
  return mentions;
}

std::optional<Date> find_first_full_date(std::string_view text) {
  for (const DateMention& mention : find_dates(text)) {
    if (!mention.days.empty()) {
      return mention.days.front();
    }
  }
  return std::nullopt;
}

}  // namespace council

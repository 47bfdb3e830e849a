#include "indexer/segment/date_terms.h"

#include <array>

#include "indexer/segment/date_words.h"
#include "indexer/segment/scan.h"

namespace council {
namespace {

constexpr std::size_t most_terms = 12;

struct JoinWord {
  std::string_view word;
  DateJoin join;
};
constexpr std::array join_words{
    JoinWord{"and", DateJoin::And},      JoinWord{"&", DateJoin::And},
    JoinWord{"ac", DateJoin::And},       JoinWord{"a", DateJoin::And},
    JoinWord{"agus", DateJoin::And},     JoinWord{"to", DateJoin::Span},
    JoinWord{"until", DateJoin::Span},   JoinWord{"till", DateJoin::Span},
    JoinWord{"through", DateJoin::Span}, JoinWord{"hyd", DateJoin::Span},
    JoinWord{"i", DateJoin::Span}};

std::size_t skip_word(std::string_view text, std::size_t at, std::string_view word) {
  const std::size_t end = at + word.size();
  return has_at(text, at, word) && !is_word_at(text, end) ? skip_blanks(text, end) : at;
}

std::size_t skip_comma(std::string_view text, std::size_t at) {
  const std::size_t comma = skip_blanks(text, at);
  return comma < text.size() && text[comma] == ',' ? skip_blanks(text, comma + 1) : comma;
}

// "(Pages 1 - 26)" between month and year: two columns read as one line.
std::size_t skip_page_range(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_range = 24;
  if (!has_at(text, at, "(page")) {
    return at;
  }
  const std::size_t close = text.substr(0, at + longest_range).find(')', at);
  return close == std::string_view::npos ? at : skip_blanks(text, close + 1);
}

// "30th-Jan-2025", "01-Apr-24": dashes in place of blanks.
bool take_dashed_month(std::string_view text, DateTerm& term) {
  const std::size_t first = dash_at(text, term.end);
  const auto month = first == 0 ? std::nullopt : month_at(text, term.end + first);
  const std::size_t second = month ? dash_at(text, month->end) : 0;
  if (second == 0) {
    return false;
  }
  const std::size_t begin = month->end + second;
  const std::size_t end = digits_end(text.substr(0, begin + 5), begin);
  if ((end - begin != 2 && end - begin != 4) || is_word_at(text, end)) {
    return false;
  }
  const int year = to_number(text.substr(begin, end - begin));
  term.month = month->month;
  term.year = year < 100 ? 2000 + year : year;
  term.end = end;
  return true;
}

// " of March, 2018" after the day.
void take_month(std::string_view text, DateTerm& term) {
  if (take_dashed_month(text, term)) {
    return;
  }
  std::size_t at = term.end;
  if (term.ordinal && at < text.size() && (text[at] == '.' || text[at] == ',')) {
    ++at;
  }
  at = skip_blanks(text, at);
  for (const std::string_view filler : {"day", "lá", "of", "o", "de", "fis"}) {
    at = skip_word(text, at, filler);
  }
  const auto month = month_at(text, at);
  if (!month) {
    return;
  }
  const auto year = year_at(text, skip_page_range(text, skip_comma(text, month->end)));
  if (!year && !term.weekday &&
      is_doubtful_month(text, text.substr(at, month->end - at), month->end)) {
    return;
  }
  term.month = month->month;
  term.end = month->end;
  if (year) {
    term.year = year->year;
    term.end = year->end;
  }
}

// [weekday [,]] [the] day
std::optional<DateTerm> find_day(std::string_view text, std::size_t at) {
  DateTerm term{.begin = at};
  if (const auto weekday = weekday_at(text, at)) {
    term.weekday = weekday->weekday;
    at = skip_comma(text, weekday->end);
  }
  at = skip_word(text, at, "the");
  at = skip_word(text, at, "an");
  const auto day =
      starts_number(text, at) || term.weekday ? day_at(text, at) : std::nullopt;
  if (!day) {
    return std::nullopt;
  }
  term.day = day->day;
  term.ordinal = day->ordinal;
  term.end = day->end;
  return term;
}

std::optional<DateTerm> find_term(std::string_view text, std::size_t at) {
  auto term = find_day(text, at);
  if (term) {
    take_month(text, *term);
  }
  return term;
}

// The term after "13/" in "13/14th July"; a lone digit after '/' does not start a number.
std::optional<DateTerm> find_joined_term(std::string_view text, const JoinAt& joined) {
  if (joined.join != DateJoin::Slash && joined.join != DateJoin::Span) {
    return find_term(text, joined.end);
  }
  DateTerm term{.begin = joined.end};
  const auto day = day_at(text, joined.end);
  if (!day) {
    return joined.join == DateJoin::Span ? find_term(text, joined.end) : std::nullopt;
  }
  term.day = day->day;
  term.ordinal = day->ordinal;
  term.end = day->end;
  take_month(text, term);
  return term;
}

// Of "Room 20, 15 March" and "page 3, 9 and 10 March" the first number is no day: within
// one month days go up, and a list closes with "and".
bool belongs_before(const DateTerm& term, const DateTerm& next, bool list_is_closed) {
  if (term.month) {
    return true;
  }
  const bool same_month_order = term.day < next.day;
  return same_month_order &&
         (term.join != DateJoin::Comma || term.ordinal || term.weekday || list_is_closed);
}

// Drops what stands after the last month and what cannot belong before it, and hands
// months and years back from the last term to the first.
void settle(std::vector<DateTerm>& terms) {
  while (!terms.empty() && !terms.back().month) {
    terms.pop_back();
  }
  if (terms.empty()) {
    return;
  }
  terms.back().join = DateJoin::None;
  bool closed = false;
  for (std::size_t i = terms.size() - 1; i-- > 0;) {
    DateTerm& term = terms[i];
    const DateTerm& next = terms[i + 1];
    closed = closed || term.join == DateJoin::And;
    if (!belongs_before(term, next, closed)) {
      terms.erase(terms.begin(), terms.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      return;
    }
    if (!term.month) {
      term.month = next.month;
    }
    if (!term.year && next.year) {
      term.year = *term.month > *next.month ? *next.year - 1 : *next.year;
    }
  }
}

// "24th", "1st to 3rd" after a month.
std::vector<DateTerm> days_after_month(std::string_view text, const MonthWord& month) {
  std::vector<DateTerm> terms;
  auto term = find_day(text, skip_comma(text, month.end));
  while (term && !term->weekday && terms.size() < most_terms) {
    term->month = month.month;
    terms.push_back(*term);
    const JoinAt joined = date_join_at(text, term->end);
    if (joined.join == DateJoin::None || joined.join == DateJoin::Comma) {
      break;
    }
    const auto next = find_day(text, joined.end);
    // "May 3rd and 4 June": the second day has a month of its own.
    if (!next || month_at(text, skip_blanks(text, next->end))) {
      break;
    }
    terms.back().join = joined.join;
    term = next;
  }
  if (!terms.empty()) {
    terms.back().join = DateJoin::None;
  }
  return terms;
}

}  // namespace

JoinAt date_join_at(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == '/' && at + 1 < text.size() &&
      is_ascii_digit(text[at + 1])) {
    return {DateJoin::Slash, at + 1};
  }
  std::size_t place = skip_blanks(text, at);
  const bool has_comma = place < text.size() && text[place] == ',';
  if (has_comma) {
    place = skip_blanks(text, place + 1);
  }
  if (const std::size_t dash = dash_at(text, place)) {
    return {DateJoin::Span, skip_blanks(text, place + dash)};
  }
  if (place >= text.size() ||
      std::string_view{"&aAtTuUhHiI"}.find(text[place]) == std::string_view::npos) {
    return has_comma ? JoinAt{DateJoin::Comma, place} : JoinAt{};
  }
  for (const JoinWord& row : join_words) {
    const std::size_t end = place + row.word.size();
    if (has_at(text, place, row.word) && !is_word_at(text, end)) {
      return {row.join, skip_blanks(text, end)};
    }
  }
  return has_comma ? JoinAt{DateJoin::Comma, place} : JoinAt{};
}

DateTerms date_terms_at(std::string_view text, std::size_t at) {
  DateTerms found{.terms = {}, .resume = at};
  auto term = find_term(text, at);
  while (term) {
    if (found.terms.empty() || found.terms.back().join == DateJoin::Comma ||
        found.terms.back().join == DateJoin::And) {
      found.resume = term->begin;
    }
    found.terms.push_back(*term);
    const JoinAt joined = date_join_at(text, term->end);
    const bool goes_on = joined.join != DateJoin::None && !term->year &&
                         found.terms.size() < most_terms &&
                         (joined.join != DateJoin::Slash || !term->month);
    if (!goes_on) {
      break;
    }
    found.terms.back().join = joined.join;
    term = find_joined_term(text, joined);
  }
  settle(found.terms);
  return found;
}

std::vector<DateTerm> month_first_terms_at(std::string_view text, std::size_t at) {
  const auto weekday = weekday_at(text, at);
  const auto month = month_at(text, weekday ? skip_comma(text, weekday->end) : at);
  if (!month) {
    return {};
  }
  std::vector<DateTerm> terms = days_after_month(text, *month);
  if (terms.empty()) {
    return {};
  }
  const auto year = year_at(text, skip_comma(text, terms.back().end));
  if (!year && !terms.back().ordinal && !weekday) {
    return {};
  }
  terms.front().begin = at;
  if (weekday) {
    terms.front().weekday = weekday->weekday;
  }
  if (year) {
    terms.back().end = year->end;
    for (DateTerm& each : terms) {
      each.year = year->year;
    }
  }
  return terms;
}

}  // namespace council

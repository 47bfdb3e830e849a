#include "indexer/segment/date_words.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "indexer/segment/scan.h"

namespace council {
namespace {

struct NamedNumber {
  std::string_view name;
  unsigned number;
};

// clang-format off
constexpr std::array full_months{
    NamedNumber{"january", 1}, NamedNumber{"february", 2}, NamedNumber{"march", 3},
    NamedNumber{"april", 4}, NamedNumber{"may", 5}, NamedNumber{"june", 6},
    NamedNumber{"july", 7}, NamedNumber{"august", 8}, NamedNumber{"september", 9},
    NamedNumber{"october", 10}, NamedNumber{"november", 11}, NamedNumber{"december", 12},
    // Welsh, with the mutations that follow "o" and "i".
    NamedNumber{"ionawr", 1}, NamedNumber{"chwefror", 2}, NamedNumber{"mawrth", 3},
    NamedNumber{"fawrth", 3}, NamedNumber{"ebrill", 4}, NamedNumber{"mai", 5},
    NamedNumber{"fai", 5}, NamedNumber{"mehefin", 6}, NamedNumber{"fehefin", 6},
    NamedNumber{"gorffennaf", 7}, NamedNumber{"orffennaf", 7}, NamedNumber{"awst", 8},
    NamedNumber{"medi", 9}, NamedNumber{"fedi", 9}, NamedNumber{"hydref", 10},
    NamedNumber{"tachwedd", 11}, NamedNumber{"dachwedd", 11}, NamedNumber{"rhagfyr", 12},
    NamedNumber{"ragfyr", 12},
    // Irish, where the month is one word.
    NamedNumber{"eanáir", 1}, NamedNumber{"feabhra", 2}, NamedNumber{"márta", 3},
    NamedNumber{"aibreán", 4}, NamedNumber{"bealtaine", 5}, NamedNumber{"meitheamh", 6},
    NamedNumber{"iúil", 7}, NamedNumber{"lúnasa", 8}, NamedNumber{"samhain", 11},
    NamedNumber{"nollaig", 12},
    // As the genitive or mutated, and in capitals: only ASCII case is folded.
    NamedNumber{"mhárta", 3}, NamedNumber{"aibreáin", 4}, NamedNumber{"bhealtaine", 5},
    NamedNumber{"meithimh", 6}, NamedNumber{"mheithimh", 6}, NamedNumber{"samhna", 11},
    NamedNumber{"nollag", 12}, NamedNumber{"eanÁir", 1}, NamedNumber{"mÁrta", 3},
    NamedNumber{"aibreÁn", 4}, NamedNumber{"iÚil", 7}, NamedNumber{"lÚnasa", 8},
    NamedNumber{"mhÁrta", 3}, NamedNumber{"aibreÁin", 4},
};
constexpr std::array short_months{
    NamedNumber{"jan", 1}, NamedNumber{"feb", 2}, NamedNumber{"mar", 3},
    NamedNumber{"apr", 4}, NamedNumber{"jun", 6}, NamedNumber{"jul", 7},
    NamedNumber{"aug", 8}, NamedNumber{"sept", 9}, NamedNumber{"sep", 9},
    NamedNumber{"oct", 10}, NamedNumber{"nov", 11}, NamedNumber{"dec", 12},
};
constexpr std::array weekdays{
    NamedNumber{"sunday", 0}, NamedNumber{"monday", 1}, NamedNumber{"tuesday", 2},
    NamedNumber{"wednesday", 3}, NamedNumber{"thursday", 4}, NamedNumber{"friday", 5},
    NamedNumber{"saturday", 6}, NamedNumber{"sun", 0}, NamedNumber{"mon", 1},
    NamedNumber{"tues", 2}, NamedNumber{"tue", 2}, NamedNumber{"wed", 3},
    NamedNumber{"weds", 3}, NamedNumber{"thurs", 4}, NamedNumber{"thur", 4},
    NamedNumber{"thu", 4}, NamedNumber{"fri", 5}, NamedNumber{"sat", 6},
    NamedNumber{"déardaoin", 4}, NamedNumber{"dÉardaoin", 4},  // Irish, in one word
};
// After "Dydd" (day) and, mutated, after "Nos" (evening): alone "Mawrth" is March.
constexpr std::array celtic_weekdays{
    NamedNumber{"sul", 0}, NamedNumber{"llun", 1}, NamedNumber{"lun", 1},
    NamedNumber{"mawrth", 2}, NamedNumber{"fawrth", 2}, NamedNumber{"mercher", 3},
    NamedNumber{"fercher", 3}, NamedNumber{"iau", 4}, NamedNumber{"gwener", 5},
    NamedNumber{"wener", 5}, NamedNumber{"sadwrn", 6},
    // Irish, after "Dé".
    NamedNumber{"domhnaigh", 0}, NamedNumber{"luain", 1}, NamedNumber{"máirt", 2},
    NamedNumber{"mÁirt", 2}, NamedNumber{"céadaoin", 3}, NamedNumber{"cÉadaoin", 3},
    NamedNumber{"haoine", 5}, NamedNumber{"sathairn", 6},
};
// clang-format on

constexpr auto english_ordinals =
    std::to_array<std::string_view>({"st", "nd", "rd", "th"});
constexpr auto other_ordinals = std::to_array<std::string_view>(
    {"af", "ail", "ain", "il", "ydd", "edd", "fed", "ed", "eg", "úr", "ú", "adh"});

// Irish "Meán Fómhair" and "Deireadh Fómhair", middle and end of autumn.
constexpr std::array autumn_openings{NamedNumber{"meán", 9}, NamedNumber{"mheán", 9},
                                     NamedNumber{"meÁn", 9}, NamedNumber{"deireadh", 10},
                                     NamedNumber{"dheireadh", 10}};
constexpr auto day_words =
    std::to_array<std::string_view>({"dydd", "ddydd", "nos", "dé", "dÉ"});
// "first half of 2026"
constexpr auto other_openings = std::to_array<std::string_view>({"first", "second"});

// The words that start with three given bytes, ASCII case aside, as a set: bytes that
// share their low five bits are taken for one.
class Openings {
 public:
  template <std::size_t Size>
  constexpr void add(const std::array<NamedNumber, Size>& table) {
    for (const NamedNumber& entry : table) {
      add(entry.name);
    }
  }
  constexpr void add(std::string_view word) {
    thirds_.at(place_of(word, 0)) |= third_of(word, 0);
  }

  [[nodiscard]] constexpr bool has(std::string_view text, std::size_t at) const {
    return at + 2 < text.size() &&
           (thirds_[place_of(text, at)] & third_of(text, at)) != 0;
  }

 private:
  static constexpr std::size_t place_of(std::string_view text, std::size_t at) {
    return (static_cast<unsigned char>(text[at]) & 31U) * 32U +
           (static_cast<unsigned char>(text[at + 1]) & 31U);
  }

  static constexpr std::uint32_t third_of(std::string_view text, std::size_t at) {
    return std::uint32_t{1} << (static_cast<unsigned char>(text[at + 2]) & 31U);
  }

  // Of each pair of first bytes the third ones, a bit each.
  std::array<std::uint32_t, 1024> thirds_{};
};

constexpr Openings make_month_openings() {
  Openings openings;
  openings.add(full_months);
  openings.add(short_months);
  openings.add(autumn_openings);
  return openings;
}

constexpr Openings make_weekday_openings() {
  Openings openings;
  openings.add(weekdays);
  for (const std::string_view word : day_words) {
    openings.add(word);
  }
  return openings;
}

constexpr Openings make_other_openings() {
  Openings openings;
  for (const std::string_view word : other_openings) {
    openings.add(word);
  }
  return openings;
}

constexpr Openings month_openings = make_month_openings();
constexpr Openings weekday_openings = make_weekday_openings();
constexpr Openings date_openings = make_other_openings();

template <std::size_t Size>
const NamedNumber* find_name(const std::array<NamedNumber, Size>& table,
                             std::string_view word) {
  const auto row = std::find_if(
      table.begin(), table.end(),
      [&](const NamedNumber& entry) { return equals_ignoring_case(entry.name, word); });
  return row == table.end() ? nullptr : &*row;
}

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& table, std::string_view word) {
  return std::any_of(table.begin(), table.end(), [&](std::string_view entry) {
    return equals_ignoring_case(entry, word);
  });
}

std::string_view word_from(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_word = 12;
  const std::size_t end = word_end(text.substr(0, at + longest_word + 1), at);
  return text.substr(at, end - at);
}

// "Tues." loses its full stop, "Tuesday." keeps it: there it ends the sentence.
std::size_t skip_stop(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] == '.' ? at + 1 : at;
}

bool is_lower_case(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return ascii_lower(c) == c; });
}

// "30 th June": superscripts often come out as a word of their own. Capital "St" is a
// saint or a street.
std::optional<std::size_t> spaced_ordinal_end(std::string_view text, std::size_t at) {
  const std::size_t start = skip_blanks(text, at);
  const std::string_view word = word_from(text, start);
  if (start == at || !holds(english_ordinals, word) || word == "St" || word == "ST") {
    return std::nullopt;
  }
  return start + word.size();
}

// What reading by eye makes of a raised "th": 23” June, 16" March, 31* December, 22"°.
std::optional<std::size_t> damaged_ordinal_end(std::string_view text, std::size_t at) {
  constexpr auto marks =
      std::to_array<std::string_view>({"\"", "*", "'", "°", "”", "“", "’", "‘", "™"});
  if (is_word_at(text, at) || (at < text.size() && text[at] == ' ')) {
    return std::nullopt;  // most numbers
  }
  std::size_t end = at;
  for (int most = 0; most < 2; ++most) {
    const auto* const mark = std::find_if(
        marks.begin(), marks.end(),
        [&](std::string_view one) { return text.substr(end).starts_with(one); });
    end += mark == marks.end() ? 0 : mark->size();
  }
  const std::size_t month = skip_blanks(text, end);
  // Only a month in full: 5" pipes are no date.
  const std::string_view word = word_from(text, month);
  const bool is_month = word.size() >= 3 && find_name(full_months, word) != nullptr;
  return end > at && month > end && is_month ? std::optional{end} : std::nullopt;
}

std::optional<MonthWord> autumn_month_at(std::string_view text, std::size_t at,
                                         std::string_view word) {
  const NamedNumber* const row = find_name(autumn_openings, word);
  if (row == nullptr) {
    return std::nullopt;
  }
  const std::size_t next = skip_blanks(text, at + word.size());
  for (const std::string_view autumn : {"fómhair", "fhómhair", "fÓmhair"}) {
    if (has_at(text, next, autumn) && !is_word_at(text, next + autumn.size())) {
      return MonthWord{row->number, false, next + autumn.size()};
    }
  }
  return std::nullopt;
}

// "the 5th of May"
bool opens_with_article(std::string_view text, std::size_t at) {
  if (!has_at(text, at, "the")) {
    return false;
  }
  const std::size_t day = skip_blanks(text, at + 3);
  return day < text.size() && is_ascii_digit(text[day]);
}

}  // namespace

bool may_open_date(std::string_view text, std::size_t at) {
  return (at < text.size() && is_ascii_digit(text[at])) || month_openings.has(text, at) ||
         weekday_openings.has(text, at) || date_openings.has(text, at) ||
         opens_with_article(text, at);
}

std::optional<MonthWord> month_at(std::string_view text, std::size_t at) {
  if (!month_openings.has(text, at)) {
    return std::nullopt;
  }
  const std::string_view word = word_from(text, at);
  if (word.size() < 3) {
    return std::nullopt;
  }
  if (const NamedNumber* const row = find_name(full_months, word)) {
    return MonthWord{row->number, false, at + word.size()};
  }
  if (const auto autumn = autumn_month_at(text, at, word)) {
    return autumn;
  }
  if (const NamedNumber* const row = find_name(short_months, word)) {
    return MonthWord{row->number, true, skip_stop(text, at + word.size())};
  }
  return std::nullopt;
}

std::optional<WeekdayWord> weekday_at(std::string_view text, std::size_t at) {
  if (!weekday_openings.has(text, at)) {
    return std::nullopt;
  }
  const std::string_view word = word_from(text, at);
  if (word.size() < 3) {
    return std::nullopt;
  }
  if (const NamedNumber* const row = find_name(weekdays, word)) {
    return WeekdayWord{row->number, skip_stop(text, at + word.size())};
  }
  if (!holds(day_words, word)) {
    return std::nullopt;
  }
  const std::size_t next = skip_blanks(text, at + word.size());
  const std::string_view name = word_from(text, next);
  if (const NamedNumber* const row = find_name(celtic_weekdays, name)) {
    return WeekdayWord{row->number, next + name.size()};
  }
  return std::nullopt;
}

bool starts_number(std::string_view text, std::size_t at) {
  if (at == 0) {
    return true;
  }
  // "4.00pm8 July 2021" is glued.
  const bool is_glued = at > 2 && text[at - 1] == 'm' && is_ascii_digit(text[at - 3]) &&
                        (text[at - 2] == 'a' || text[at - 2] == 'p');
  if (is_word_before(text, at) && !is_glued) {
    return false;
  }
  const char before = text[at - 1];
  if (before == '/' || before == '$' || before == '#' || before == '\xA3') {
    return false;
  }
  const bool is_inner = before == '.' || before == ',' || before == ':' || before == '-';
  return !is_inner || at < 2 || !is_ascii_digit(text[at - 2]);
}

std::optional<DayNumber> day_at(std::string_view text, std::size_t at) {
  const std::size_t end = digits_end(text.substr(0, at + 3), at);
  const auto day = static_cast<unsigned>(to_number(text.substr(at, end - at)));
  if (end == at || end - at > 2 || day < 1 || day > 31) {
    return std::nullopt;
  }
  const std::string_view suffix = word_from(text, end);
  if (holds(english_ordinals, suffix) || holds(other_ordinals, suffix)) {
    return DayNumber{day, true, end + suffix.size()};
  }
  if (!suffix.empty() && !month_at(text, end)) {
    return std::nullopt;
  }
  if (const auto ordinal_end = damaged_ordinal_end(text, end)) {
    return DayNumber{day, true, *ordinal_end};
  }
  if (const auto ordinal_end = spaced_ordinal_end(text, end)) {
    return DayNumber{day, true, *ordinal_end};
  }
  if (end < text.size() && (text[end] == '%' || text[end] == ':')) {
    return std::nullopt;
  }
  return DayNumber{day, false, end};
}

std::optional<YearNumber> year_at(std::string_view text, std::size_t at) {
  if (const std::size_t apostrophe = apostrophe_at(text, at)) {
    const std::size_t begin = at + apostrophe;
    const std::size_t end = digits_end(text.substr(0, begin + 3), begin);
    if (end - begin != 2 || is_word_at(text, end)) {
      return std::nullopt;
    }
    return YearNumber{2000 + to_number(text.substr(begin, 2)), end};
  }
  const std::size_t end = digits_end(text.substr(0, at + 5), at);
  const int year = to_number(text.substr(at, end - at));
  if (end - at != 4 || year < 1800 || year > 2199 || is_word_at(text, end)) {
    return std::nullopt;
  }
  // "2021/22" and "2021/2022" are municipal years.
  if (end < text.size() && text[end] == '/') {
    const std::size_t more = digits_end(text.substr(0, end + 6), end + 1) - end - 1;
    if (more == 2 || more == 4) {
      return std::nullopt;
    }
  }
  return YearNumber{year, end};
}

bool is_doubtful_month(std::string_view text, std::string_view word, std::size_t at) {
  if (is_lower_case(word)) {
    return true;
  }
  if (!equals_ignoring_case(word, "may")) {
    return false;
  }
  constexpr auto after_verb = std::to_array<std::string_view>(
      {"be", "have", "not", "also", "need", "require", "wish", "only", "also", "take",
       "include", "apply", "make", "contact", "result", "still"});
  return holds(after_verb, word_from(text, skip_blanks(text, at)));
}

std::size_t end_of_date_word(std::string_view text, std::size_t at) {
  const std::size_t end = word_end(text, at);
  for (std::size_t i = at + 1; i + 2 < end; ++i) {
    const bool is_half_day = text[i + 1] == 'm' && (text[i] == 'a' || text[i] == 'p');
    if (is_half_day && is_ascii_digit(text[i - 1]) && is_ascii_digit(text[i + 2])) {
      return i + 2;
    }
  }
  return end;
}

}  // namespace council

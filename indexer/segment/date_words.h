#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace council {

// The pieces of which written dates are made. Each function looks at one place of a text
// and gives nullopt when its piece does not stand there as a whole word.

// Whether the word at `at` may be the first of a date, told by its first two letters:
// most words of a text are not looked at any further.
bool may_open_date(std::string_view text, std::size_t at);

struct MonthWord {
  unsigned month = 1;
  bool abbreviated = false;
  std::size_t end = 0;
};
// "July", "JULY", "Sept.", "Gorffennaf", "Iúil".
std::optional<MonthWord> month_at(std::string_view text, std::size_t at);

struct WeekdayWord {
  unsigned weekday = 0;  // 0 is Sunday
  std::size_t end = 0;
};
// "Tuesday", "Tues.", "Nos Fercher".
std::optional<WeekdayWord> weekday_at(std::string_view text, std::size_t at);

struct DayNumber {
  unsigned day = 1;
  bool ordinal = false;
  std::size_t end = 0;
};
// "9", "09", "27th", "30 th", "14eg"; not the 5 of 4.5, £5, 22/5 or 5%.
std::optional<DayNumber> day_at(std::string_view text, std::size_t at);

struct YearNumber {
  int year = 0;
  std::size_t end = 0;
};
// "2026", "'18"; not the start of "2021/22".
std::optional<YearNumber> year_at(std::string_view text, std::size_t at);

// Whether the month word just before `at` is a name or a verb in this sentence: "MAY BE
// CONSIDERED", "may wish". `word` is the word as printed.
bool is_doubtful_month(std::string_view text, std::string_view word, std::size_t at);

// Whether a number may start at `at`, that is, does not go on there from something else.
bool starts_number(std::string_view text, std::size_t at);

// The end of the word at `at`, or, of "00pm8 July 2021", where the day is glued to the
// time.
std::size_t end_of_date_word(std::string_view text, std::size_t at);

}  // namespace council

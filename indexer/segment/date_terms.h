#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace council {

// What joins two days: "and", "," and "/" list them, "to" and dashes span them.
enum class DateJoin : std::uint8_t { None, And, Comma, Slash, Span };

// One day of a written date, with as much of month and year as is printed beside it.
struct DateTerm {
  std::size_t begin = 0;
  std::size_t end = 0;
  unsigned day = 1;
  bool ordinal = false;
  std::optional<unsigned> month{};
  std::optional<int> year{};
  std::optional<unsigned> weekday{};
  DateJoin join = DateJoin::None;  // to the next term
};

// The days that start at `at` and share months and years: "29 and 30 September, and
// 1 October 2020" is three. The last one has a month, and a year if one is printed; a
// printed year ends the list. Empty when no written date starts here, nor before
// `resume`.
struct DateTerms {
  std::vector<DateTerm> terms;
  std::size_t resume = 0;
};
DateTerms date_terms_at(std::string_view text, std::size_t at);

// The same where the month comes first: "September 24th, 2018", "January, the 5th".
std::vector<DateTerm> month_first_terms_at(std::string_view text, std::size_t at);

struct JoinAt {
  DateJoin join = DateJoin::None;
  std::size_t end = 0;  // where the next term starts
};
// The joining word or sign at `at`, blanks around it included.
JoinAt date_join_at(std::string_view text, std::size_t at);

}  // namespace council

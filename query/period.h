#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/date.h"

namespace council {

// A stretch of days, both ends included; an open end is absent.
struct Period {
  std::optional<Date> first;
  std::optional<Date> last;

  bool operator==(const Period&) const = default;
};

// Reads a day, month, year or stretch: 2021, 2021-07, 2021-07-05, 05/07/2021, "5 July
// 2021", "July 2021", today, yesterday, this-year, last-month, last-2-years, and any two
// of them with ".." between or at one side. Blanks and '-' mean the same in the worded
// forms. nullopt when it is none of these, or its end is before its start.
std::optional<Period> parse_period(std::string_view text, const Date& today);

// "2021/22", "2021-22", "2021/2022" -> 2021. nullopt unless the second year follows the
// first.
std::optional<int> parse_double_year(std::string_view text);

// "2021/22".
std::string to_double_year(int first_year);

// 1 April to 31 March.
Period financial_year(int first_year);

}  // namespace council

#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace council {

// A day of the Gregorian calendar, always valid (ok()) and between the years 1000 and 9999.
using Date = std::chrono::year_month_day;

// "2026-03-09".
std::string to_iso(const Date& date);

// All of "2026-03-09" or nothing: no other form, no blank around it, no 31 February.
std::optional<Date> parse_iso(std::string_view text);

// nullopt unless the day exists and the year has four digits.
std::optional<Date> make_date(int year, unsigned month, unsigned day);

// The English municipal year that holds the date, "2025/26" for 2026-03-09: it starts with
// the annual meeting in May, taken here as 1 May.
std::string municipal_year(const Date& date);

// "Monday 9 March 2026", for people.
std::string to_words(const Date& date);

// A time of day to the minute, 24-hour.
struct TimeOfDay {
  int hour = 0;
  int minute = 0;

  bool operator==(const TimeOfDay&) const = default;
};

// "16:00".
std::string to_iso(const TimeOfDay& time);

// A span of whole days, both ends included; a single day has first == last.
struct DateRange {
  Date first;
  Date last;

  bool operator==(const DateRange&) const = default;
};

}  // namespace council

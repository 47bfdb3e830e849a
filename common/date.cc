#include "common/date.h"

#include <array>
#include <cstdio>

namespace council {
namespace {

constexpr std::array<const char*, 7> weekday_names{
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::array<const char*, 12> month_names{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

// The value of text[begin, begin + count), all of it digits.
std::optional<int> parse_digits(std::string_view text, std::size_t begin,
                                std::size_t count) {
  int value = 0;
  for (const char c : text.substr(begin, count)) {
    if (c < '0' || c > '9') {
      return std::nullopt;
    }
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string two_digits(int value) {
  return {static_cast<char>('0' + value / 10 % 10), static_cast<char>('0' + value % 10)};
}

}  // namespace

std::string to_iso(const Date& date) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

std::optional<Date> parse_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const std::optional<int> year = parse_digits(text, 0, 4);
  const std::optional<int> month = parse_digits(text, 5, 2);
  const std::optional<int> day = parse_digits(text, 8, 2);
  if (!year || !month || !day) {
    return std::nullopt;
  }
  return make_date(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::optional<Date> make_date(int year, unsigned month, unsigned day) {
  if (year < 1000 || year > 9999 || month > 12 || day > 31) {
    return std::nullopt;
  }
  const Date date{std::chrono::year{year}, std::chrono::month{month},
                  std::chrono::day{day}};
  if (!date.ok()) {
    return std::nullopt;
  }
  return date;
}

std::string municipal_year(const Date& date) {
  const int year = static_cast<int>(date.year());
  const int first = date.month() < std::chrono::May ? year - 1 : year;
  return std::to_string(first) + "/" + two_digits((first + 1) % 100);
}

std::string to_words(const Date& date) {
  const std::chrono::weekday weekday{std::chrono::sys_days{date}};
  return std::string{weekday_names.at(weekday.c_encoding())} + " " +
         std::to_string(static_cast<unsigned>(date.day())) + " " +
         month_names.at(static_cast<unsigned>(date.month()) - 1) + " " +
         std::to_string(static_cast<int>(date.year()));
}

std::string to_iso(const TimeOfDay& time) {
  return two_digits(time.hour) + ":" + two_digits(time.minute);
}

}  // namespace council

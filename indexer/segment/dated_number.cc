// Numbers of items that the date of the meeting stands behind.
#include <string>
#include <string_view>

#include "indexer/segment/number_label.h"
#include "indexer/segment/number_scanner.h"

namespace council {
namespace {

using Scanner = NumberScanner;

bool is_month(std::optional<int> number) {
  return number && *number >= 1 && *number <= 12;
}

// "7.22" of "1.7.22": the month and the year; neither is padded to look like a clock.
bool skip_month_and_year(Scanner& scanner) {
  const auto month = scanner.integer();
  if (!is_month(month) || !scanner.skip('.')) {
    return false;
  }
  const std::size_t from = scanner.at();
  const auto year = scanner.integer();
  return year && (scanner.at() - from == 2 || (*year >= 1900 && *year < 2200));
}

// "1.7.22 Title": the number, the month and the year of the meeting.
std::optional<NumberLabel> find_before_month(std::string_view text) {
  constexpr int greatest = 40;
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Slashed;
  const auto first = scanner.integer();
  if (!first || *first < 1 || *first > greatest || text.front() == '0' ||
      !scanner.skip('.')) {
    return std::nullopt;
  }
  const std::size_t from = scanner.at();
  if (!skip_month_and_year(scanner) || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  label.first = *first;
  label.series = '.' + std::string{text.substr(from, scanner.at() - from)};
  const NumberLabel done = finished(label, text, scanner);
  // "1.7.22 A Ash £20.00" is a payment and its day.
  const std::string_view rest = text.substr(done.size);
  const bool is_title = !rest.empty() && Scanner::is_upper(rest.front()) &&
                        rest.find("\xC2\xA3") == std::string_view::npos;
  return is_title ? std::optional{done} : std::nullopt;
}

// "1-1401/09 Title": the number, the day with the month, and the year of the meeting.
std::optional<NumberLabel> find_before_day(std::string_view text) {
  constexpr int greatest = 99;
  constexpr std::size_t digits = 4;
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Slashed;
  const auto first = scanner.integer();
  if (!first || *first > greatest || !scanner.skip('-')) {
    return std::nullopt;
  }
  const std::size_t from = scanner.at();
  const auto day = scanner.integer();
  const bool is_day = day && scanner.at() - from == digits && is_month(*day % 100) &&
                      *day / 100 >= 1 && *day / 100 <= 31;
  if (!is_day || !scanner.skip('/') || !scanner.integer() || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  label.first = *first;
  label.series = '-' + std::string{text.substr(from, scanner.at() - from)};
  return finished(label, text, scanner);
}

// "27.16/17 Title": the number and the municipal year.
std::optional<NumberLabel> find_before_year(std::string_view text) {
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Slashed;
  const auto first = scanner.integer();
  if (!first || !scanner.skip('.')) {
    return std::nullopt;
  }
  const std::size_t from = scanner.at();
  const auto year = scanner.integer();
  if (!year || scanner.at() - from != 2 || !scanner.skip('/')) {
    return std::nullopt;
  }
  const auto next = scanner.integer();
  if (!next || *next != (*year + 1) % 100 || scanner.at() - from != 5 ||
      !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  label.first = *first;
  label.series = '.' + std::string{text.substr(from, scanner.at() - from)};
  return finished(label, text, scanner);
}

// "10712/11/19 Title": minutes that have been counted for long, the month and the year.
std::optional<NumberLabel> find_long_before_month(std::string_view text) {
  constexpr std::size_t digits = 5;
  NumberLabel label;
  label.shape = NumberShape::Slashed;
  for (const char c : text.substr(0, digits)) {
    if (!Scanner::is_digit(c)) {
      return std::nullopt;
    }
    label.first = label.first * 10 + (c - '0');
  }
  Scanner scanner{text};
  scanner.go_to(digits);
  if (text.size() <= digits || !scanner.skip('/') || !is_month(scanner.integer()) ||
      !scanner.skip('/')) {
    return std::nullopt;
  }
  const std::size_t from = scanner.at();
  if (!scanner.integer() || scanner.at() - from != 2 || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  label.series = std::string{text.substr(digits, scanner.at() - digits)};
  return finished(label, text, scanner);
}

}  // namespace

std::optional<NumberLabel> find_dated_label(std::string_view text) {
  if (text.empty() || !Scanner::is_digit(text.front())) {
    return std::nullopt;
  }
  for (const auto find :
       {find_before_month, find_before_day, find_before_year, find_long_before_month}) {
    if (auto label = find(text)) {
      return label;
    }
  }
  return std::nullopt;
}

}  // namespace council

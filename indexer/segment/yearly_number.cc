// Numbers of items before or behind which the year stands, set apart by slashes.
#include <cstddef>
#include <string_view>

#include "indexer/segment/number_label.h"
#include "indexer/segment/number_scanner.h"

namespace council {
namespace {

using Scanner = NumberScanner;

bool is_upper(char c) {
  return Scanner::is_upper(c);
}

// "2021/05/06 TITLE", "2020-06_5. TITLE": year, month and number.
std::optional<NumberLabel> find_yearly(std::string_view text) {
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Slashed;
  const auto year = scanner.integer();
  if (!year || *year < 1900 || *year > 2199 ||
      !(scanner.skip('/') || scanner.skip('-'))) {
    return std::nullopt;
  }
  const auto month = scanner.integer();
  if (!month || *month < 1 || *month > 12 || !(scanner.skip('/') || scanner.skip('_'))) {
    return std::nullopt;
  }
  label.series = std::string{text.substr(0, scanner.at())};
  const auto number = scanner.integer();
  scanner.skip('.');
  if (!number || *number > 999 || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  label.first = *number;
  return finished(label, text, scanner);
}

// "04/11:02 TITLE": the year, which of its meetings, and the number; "05/24-1": the
// month.
std::optional<NumberLabel> find_of_meeting(std::string_view text) {
  constexpr int most_minutes = 199;
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Slashed;
  const auto year = scanner.integer();
  if (!year || !scanner.skip('/')) {
    return std::nullopt;
  }
  const std::size_t from = scanner.at();
  const auto meeting = scanner.integer();
  const auto may_be_month = [](int month) { return month >= 1 && month <= 12; };
  const bool is_month = from == 3 && scanner.at() == 5 && meeting &&
                        (may_be_month(*year) || may_be_month(*meeting));
  if (!meeting || scanner.at() - from > 2 ||
      !(scanner.skip(':') || (is_month && scanner.skip('-')))) {
    return std::nullopt;
  }
  label.series = std::string{text.substr(0, scanner.at())};
  const auto number = scanner.integer();
  scanner.skip_close();
  if (!number || *number > most_minutes || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  label.first = *number;
  return finished(label, text, scanner);
}

// "242/14/15 TITLE": the number and the municipal year, 2014-15; a number up to 31 may be
// the day of a date.
std::optional<NumberLabel> find_of_municipal_year(std::string_view text) {
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Slashed;
  const auto first = scanner.integer();
  if (!first || !scanner.skip('/')) {
    return std::nullopt;
  }
  const std::size_t from = scanner.at();
  const auto year = scanner.integer();
  if (!year || !scanner.skip('/')) {
    return std::nullopt;
  }
  label.series = std::string{text.substr(from, scanner.at() - from)};
  const std::size_t second = scanner.at();
  const auto next = scanner.integer();
  scanner.skip('.') || scanner.skip(':');
  const bool follows = next && *year < 100 && *next == (*year + 1) % 100;
  if (!follows || second - from != 3 || *first <= 31 || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  label.first = *first;
  return finished(label, text, scanner);
}

// "16/01/04 To receive …": year, month and number.
std::optional<NumberLabel> find_of_month(std::string_view text) {
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Slashed;
  if (!scanner.skip_year_and_month('/')) {
    return std::nullopt;
  }
  label.series = std::string{text.substr(0, scanner.at())};
  const auto number = scanner.integer();
  const bool is_number = number && *number > 0 && *number <= 99;
  if (!is_number || scanner.peek() != ' ' || !is_upper(scanner.peek(1))) {
    return std::nullopt;
  }
  label.first = *number;
  return finished(label, text, scanner);
}

// "2023/24-110 Title", "L23/24-12 TITLE": the municipal year, behind the letters of a
// body or none, and the number.
std::optional<NumberLabel> find_behind_municipal_year(std::string_view text) {
  constexpr int most = 999;
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Slashed;
  const bool has_letters = !scanner.capitals().empty();
  has_letters && (scanner.skip('/') || scanner.skip(' '));
  const auto year = scanner.integer();
  if (!year || !scanner.skip('/')) {
    return std::nullopt;
  }
  const std::size_t from = scanner.at();
  const auto next = scanner.integer();
  const bool follows = next && scanner.at() == from + 2 && *next == (*year + 1) % 100;
  if (!follows || !(scanner.skip('-') || (has_letters && scanner.skip('/')))) {
    return std::nullopt;
  }
  label.series = std::string{text.substr(0, scanner.at())};
  const auto number = scanner.integer();
  scanner.skip_close();
  if (!number || *number > most || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  label.first = *number;
  return finished(label, text, scanner);
}

}  // namespace

std::optional<NumberLabel> find_yearly_label(std::string_view text) {
  for (const auto find : {find_yearly, find_of_municipal_year, find_of_month,
                          find_of_meeting, find_behind_municipal_year}) {
    if (auto label = find(text)) {
      return label;
    }
  }
  return std::nullopt;
}

}  // namespace council

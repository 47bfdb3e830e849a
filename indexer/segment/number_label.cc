#include "indexer/segment/number_label.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "indexer/segment/date_words.h"
#include "indexer/segment/line.h"
#include "indexer/segment/number_scanner.h"
#include "indexer/segment/phrase.h"

namespace council {
namespace {

using Scanner = NumberScanner;

bool is_digit(char c) {
  return Scanner::is_digit(c);
}
bool is_upper(char c) {
  return Scanner::is_upper(c);
}

std::string printed(std::string_view text, const Scanner& scanner) {
  std::string number{trim(text.substr(0, scanner.at()))};
  while (!number.empty() &&
         std::string_view{".):-/"}.find(number.back()) != std::string_view::npos) {
    number.pop_back();
  }
  return number;
}

// "25/47 Title", "147/24", "2023/145A."; not "22/0605/FUL", "12/10/2024", "1/2 mile".
std::optional<NumberLabel> find_slashed(std::string_view text) {
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Slashed;
  const auto first = scanner.integer();
  if (scanner.peek() >= 'a' && scanner.peek() <= 'z' && scanner.peek(1) == '/') {
    scanner.skip(scanner.peek());  // "51a/19", a part of the minute 51
  }
  if (!first || !scanner.skip('/')) {
    return std::nullopt;
  }
  const auto second = scanner.integer();
  if (!second) {
    return std::nullopt;
  }
  scanner.skip_second_year(*second);
  if (is_upper(scanner.peek()) && !is_upper(scanner.peek(1))) {
    scanner.skip(scanner.peek());
  }
  scanner.skip_close();
  if (!scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  label.first = *first;
  label.second = second;
  return finished(label, text, scanner);
}

// "27 July 2021", "3 May": the number is a day.
bool is_day_of_date(std::string_view text, Scanner after_number) {
  after_number.skip_blanks();
  const auto month = month_at(text, after_number.at());
  if (!month) {
    return false;
  }
  after_number.go_to(month->end);
  after_number.skip(',');
  after_number.skip_blanks();
  return after_number.at_end() || year_at(text, after_number.at()).has_value();
}

// "84.   Title", "5A) Title", "3:"; not "4.1", "10.30 am", "£5".
std::optional<NumberLabel> find_plain(std::string_view text) {
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Plain;
  const auto first = scanner.integer();
  if (!first) {
    return std::nullopt;
  }
  label.first = *first;
  if (is_upper(scanner.peek()) && !is_upper(scanner.peek(1)) && scanner.peek(1) != '\'') {
    scanner.skip(scanner.peek());
  }
  label.has_bracket = scanner.peek() == ')';
  // "7- Planning", "7/ Planning"
  const char sign = scanner.peek();
  const bool has_sign =
      (sign == '-' || sign == '/') && scanner.peek(1) == ' ' && is_upper(scanner.peek(2));
  const bool closed = scanner.skip('.') || scanner.skip(')') || scanner.skip(':') ||
                      (has_sign && scanner.skip(sign));
  if (closed) {
    scanner.skip('.');  // "4.. Notes" is a slip
  }
  // "9.0" heads "9.1" and "9.2".
  if (closed && scanner.peek() == '0' &&
      (scanner.peek(1) == '\0' || scanner.peek(1) == ' ' || scanner.peek(1) == '\t')) {
    scanner.skip('0');
  }
  // "7.CORRESPONDENCE" is set without a blank; "10.30" and "4.1" are not labels.
  const bool glued = closed && is_upper(scanner.peek());
  if (!scanner.at_blank_or_end() && !glued) {
    return std::nullopt;
  }
  label.shape = closed ? NumberShape::Plain : NumberShape::Bare;
  if (!closed && is_day_of_date(text, scanner)) {
    return std::nullopt;
  }
  return finished(label, text, scanner);
}

// "(199) TITLE".
std::optional<NumberLabel> find_enclosed(std::string_view text) {
  Scanner scanner{text};
  if (!scanner.skip('(')) {
    return std::nullopt;
  }
  const auto first = scanner.integer();
  if (!first || !scanner.skip(')') || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  return finished({.shape = NumberShape::Enclosed,
                   .number = std::to_string(*first),
                   .series = {},
                   .first = *first,
                   .second = {},
                   .size = 0},
                  text, scanner);
}

// "72/C TITLE": the minute's number and the letters of the body.
std::optional<NumberLabel> find_before_letters(std::string_view text) {
  constexpr std::size_t most_letters = 3;
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Slashed;
  const auto number = scanner.integer();
  if (!number || !scanner.skip('/')) {
    return std::nullopt;
  }
  const std::string letters = scanner.capitals();
  if (letters.empty() || letters.size() > most_letters || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  label.first = *number;
  label.series = '/' + letters;
  return finished(label, text, scanner);
}

// "18.EX.21 TITLE": the year, the body's letters and the minute's number.
std::optional<NumberLabel> find_of_body(std::string_view text) {
  constexpr int greatest = 999;
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Prefixed;
  const auto year = scanner.integer();
  if (!year || scanner.at() != 2 || !scanner.skip('.')) {
    return std::nullopt;
  }
  const std::string letters = scanner.capitals();
  if (letters.empty() || !scanner.skip('.')) {
    return std::nullopt;
  }
  label.series = std::to_string(*year) + '.' + letters;
  const auto number = scanner.integer();
  if (!number || *number > greatest || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  label.first = *number;
  return finished(label, text, scanner);
}

// " DECLARATION OF INTEREST" behind "II", not " AGREED" behind "I".
bool is_title_in_capitals(std::string_view rest) {
  rest = trim(rest);
  return count_words(rest) >= 2 && rest.size() >= 8 && upper_case_share(rest) >= 0.95 &&
         !starts_with_any(rest, {"agreed", "resolved", "noted", "recommend"});
}

// "IV<tab>APPEALS", "II. Apologies": an item where they follow one another.
std::optional<NumberLabel> find_roman(std::string_view text) {
  Scanner scanner{text};
  const std::string numeral = scanner.capitals();
  constexpr std::string_view digits = "IVX";
  constexpr std::array<int, 3> values{1, 5, 10};
  int value = 0;
  int last = 0;
  for (auto digit = numeral.rbegin(); digit != numeral.rend(); ++digit) {
    const std::size_t row = digits.find(*digit);
    if (row == std::string_view::npos) {
      return std::nullopt;
    }
    const int one = values.at(row);
    value += one < last ? -one : one;
    last = std::max(last, one);
  }
  const bool closed = scanner.skip('.') || scanner.skip(')');
  // "I AGREED": a numeral alone needs a stop, a column of its own or a title in capitals.
  const bool set_apart = closed || scanner.peek() == '\t' || scanner.at_end() ||
                         is_title_in_capitals(text.substr(scanner.at()));
  if (value == 0 || !set_apart || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  return finished({.shape = NumberShape::Roman,
                   .number = numeral,
                   .series = {},
                   .first = value,
                   .second = {},
                   .size = 0},
                  text, scanner);
}

}  // namespace

NumberLabel finished(NumberLabel label, std::string_view text, NumberScanner& scanner) {
  if (label.number.empty()) {
    label.number = printed(text, scanner);
  }
  // "12. - Title", "25/47: Title", "27.16/17 / Title / Text"
  scanner.skip_blanks();
  if (std::string_view{"-:/"}.find(scanner.peek()) != std::string_view::npos &&
      scanner.peek(1) == ' ') {
    scanner.skip(scanner.peek());
    scanner.skip_blanks();
  }
  label.size = scanner.at();
  return label;
}

// Asked of every line, most of which open with a word.
std::optional<NumberLabel> find_number_label(std::string_view text) {
  if (text.empty()) {
    return std::nullopt;
  }
  if (text.front() == '(') {
    return find_enclosed(text);
  }
  if (!is_digit(text.front())) {
    auto label = find_worded_label(text);
    if (label || !is_upper(text.front())) {
      return label;
    }
    for (const auto find : {find_prefixed_label, find_roman, find_yearly_label}) {
      if ((label = find(text))) {
        break;
      }
    }
    return label;
  }
  for (const auto find :
       {find_yearly_label, find_slashed, find_before_letters, find_of_body, find_plain}) {
    if (auto label = find(text)) {
      return label;
    }
  }
  return std::nullopt;
}

}  // namespace council

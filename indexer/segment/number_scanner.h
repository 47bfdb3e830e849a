#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/segment/number_label.h"

namespace council {

// Reads along a text; every step that does not fit leaves the place as it was.
class NumberScanner {
 public:
  explicit NumberScanner(std::string_view text) : text_{text} {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] bool at_blank_or_end() const {
    return at_end() || peek() == ' ' || peek() == '\t';
  }

  bool skip(char c) {
    if (peek() != c) {
      return false;
    }
    ++at_;
    return true;
  }

  // What closes a number: "5.", "5)", "5:", "86/23- Minutes".
  bool skip_close() {
    const bool is_dash = peek() == '-' && (peek(1) == ' ' || peek(1) == '\t');
    return skip('.') || skip(')') || skip(':') || (is_dash && skip('-'));
  }

  void skip_blanks() {
    while (peek() == ' ' || peek() == '\t') {
      ++at_;
    }
  }

  std::optional<int> integer() {
    std::size_t digits = 0;
    int value = 0;
    while (digits <= most_digits && is_digit(peek(digits))) {
      value = value * 10 + (peek(digits) - '0');
      ++digits;
    }
    if (digits == 0 || digits > most_digits) {
      return std::nullopt;
    }
    at_ += digits;
    return value;
  }

  std::string capitals() {
    std::string word;
    while (word.size() <= longest_prefix && is_prefix_at(word.size())) {
      word += peek(word.size());
    }
    if (word.size() > longest_prefix) {
      return {};
    }
    at_ += word.size();
    return word;
  }

  // "16/01/", "03.9.": a year of two digits and a month, the sign behind each.
  bool skip_year_and_month(char sign) {
    NumberScanner ahead = *this;
    const bool has_year = ahead.integer() && ahead.at() == at_ + 2 && ahead.skip(sign);
    const auto month = has_year ? ahead.integer() : std::nullopt;
    if (!month || *month < 1 || *month > 12 || !ahead.skip(sign)) {
      return false;
    }
    at_ = ahead.at();
    return true;
  }

  // "-24" behind "71/23": the second half names a municipal year, 2023-24.
  void skip_second_year(int year) {
    const int next = (year + 1) % 100;
    if (peek() == '-' && peek(1) == static_cast<char>('0' + next / 10) &&
        peek(2) == static_cast<char>('0' + next % 10) && !is_digit(peek(3))) {
      at_ += 3;
    }
  }

  void go_to(std::size_t place) { at_ = place; }

  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  static bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

 private:
  // Capitals, and the "&" of "DM&L".
  [[nodiscard]] bool is_prefix_at(std::size_t ahead) const {
    return is_upper(peek(ahead)) ||
           (peek(ahead) == '&' && ahead > 0 && is_upper(peek(ahead + 1)));
  }

  static constexpr std::size_t longest_prefix = 8;
  static constexpr std::size_t most_digits = 4;

  std::string_view text_;
  std::size_t at_ = 0;
};

// "2.1 " at the start of a line: the numbers, and the bytes that they take.
struct DecimalNumber {
  int whole = 0;
  int part = 0;
  std::size_t size = 0;
};
inline std::optional<DecimalNumber> find_decimal_number(std::string_view text) {
  NumberScanner scanner{text};
  const auto whole = scanner.integer();
  if (!whole || !scanner.skip('.')) {
    return std::nullopt;
  }
  const auto part = scanner.integer();
  if (!part || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  return DecimalNumber{*whole, *part, scanner.at()};
}

// The label, its number as printed should it have none, its size with the sign and the
// blanks behind it.
NumberLabel finished(NumberLabel label, std::string_view text, NumberScanner& scanner);

}  // namespace council

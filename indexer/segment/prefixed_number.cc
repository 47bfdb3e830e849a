// Numbers of items behind the capitals of a body.
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/segment/number_label.h"
#include "indexer/segment/number_scanner.h"

namespace council {
namespace {

using Scanner = NumberScanner;

// The sign in "146/14", "19-60" and, behind a prefix with a sign of its own, "74.21".
bool parts_number(const Scanner& scanner, bool has_separator) {
  const bool is_sign = scanner.peek() == '/' || scanner.peek() == '-' ||
                       (has_separator && scanner.peek() == '.');
  return is_sign && Scanner::is_digit(scanner.peek(1));
}

// "/1" behind "FC13/04": the minute's number behind the year and the month, or behind the
// year and the meeting.
void read_third_part(std::string_view text, Scanner& scanner, NumberLabel& label) {
  constexpr int greatest = 999;
  Scanner ahead = scanner;
  if (!label.second || !ahead.skip('/')) {
    return;
  }
  std::string series{text.substr(0, ahead.at())};
  const auto third = ahead.integer();
  if (third && *third <= greatest) {
    label.series = std::move(series);
    label.first = *third;
    label.second.reset();
    scanner.go_to(ahead.at());
  }
}

}  // namespace

// "PLA146/14", "RGSC/19/60", "C 63/07", "CAB.25/12", "CMD.74.21", "CSP/45", "CAB41.",
// "FC13/04/1"; a prefix without any slash or point ("COVID 19", "A 66") is a word.
std::optional<NumberLabel> find_prefixed_label(std::string_view text) {
  Scanner scanner{text};
  NumberLabel label;
  label.shape = NumberShape::Prefixed;
  label.series = scanner.capitals();
  if (label.series.empty()) {
    return std::nullopt;
  }
  bool has_separator = scanner.skip('/') || scanner.skip('.') || scanner.skip('-');
  const bool is_glued =
      !has_separator && label.series.size() > 1 && Scanner::is_digit(scanner.peek());
  if (!has_separator) {
    scanner.skip(' ');
  }
  const auto first = scanner.integer();
  if (!first) {
    return std::nullopt;
  }
  label.first = *first;
  if (parts_number(scanner, has_separator)) {
    const bool is_slash = scanner.peek() == '/';
    has_separator = has_separator || is_slash;
    scanner.skip(scanner.peek());
    label.second = scanner.integer();
    if (!label.second) {
      return std::nullopt;
    }
    scanner.skip_second_year(*label.second);
    if (is_slash) {
      read_third_part(text, scanner, label);
    }
  }
  const bool closed = scanner.skip('.') || scanner.skip(')') || scanner.skip(':');
  if (!(has_separator || (is_glued && closed)) || !scanner.at_blank_or_end()) {
    return std::nullopt;
  }
  return finished(label, text, scanner);
}

}  // namespace council

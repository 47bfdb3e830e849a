#include "indexer/extract/cell_date.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace council {
namespace {

constexpr auto months = std::to_array<std::string_view>(
    {"January", "February", "March", "April", "May", "June", "July", "August",
     "September", "October", "November", "December"});
constexpr auto weekdays = std::to_array<std::string_view>(
    {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"});

// "yyyy", "am/pm", or a literal between them.
struct Token {
  std::string text;
  bool is_literal = false;
  bool is_elapsed = false;  // [h]
};

bool is_date_letter(char c) {
  return std::string_view{"ymdhs"}.find(c) != std::string_view::npos;
}

char lower(char c) {
  return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

std::string lower(std::string_view text) {
  std::string result{text};
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return lower(c); });
  return result;
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view code) : code_{code} {}

  std::vector<Token> read() {
    while (at_ < code_.size()) {
      step();
    }
    return std::move(tokens_);
  }

 private:
  void literal(std::string_view text) {
    tokens_.push_back({.text = std::string{text}, .is_literal = true});
  }

  void step() {
    const char c = code_[at_];
    const std::string half = lower(code_.substr(at_, 5));
    if (c == '"') {
      const std::size_t end = std::min(code_.find('"', at_ + 1), code_.size());
      literal(code_.substr(at_ + 1, end - at_ - 1));
      at_ = end + 1;
    } else if (c == '[') {
      take_bracket();
    } else if (c == '\\') {
      literal(code_.substr(std::min(at_ + 1, code_.size()), 1));
      at_ += 2;
    } else if (c == '_' || c == '*') {
      at_ += 2;
    } else if (half == "am/pm" || half.starts_with("a/p")) {
      const std::size_t size = half == "am/pm" ? 5 : 3;
      tokens_.push_back({.text = half.substr(0, size)});
      at_ += size;
    } else if (is_date_letter(lower(c))) {
      take_letters(lower(c), false);
    } else {
      literal(code_.substr(at_, 1));
      ++at_;
    }
  }

  void take_letters(char letter, bool elapsed) {
    Token token{.text = {}, .is_literal = false, .is_elapsed = elapsed};
    for (; at_ < code_.size() && lower(code_[at_]) == letter; ++at_) {
      token.text += letter;
    }
    tokens_.push_back(std::move(token));
  }

  void take_bracket() {
    const std::size_t end = std::min(code_.find(']', at_), code_.size());
    const char first = lower(at_ + 1 < end ? code_[at_ + 1] : '$');
    if (first == 'h' || first == 'm' || first == 's') {
      ++at_;
      take_letters(first, true);
    }
    at_ = end + 1;
  }

  std::string_view code_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

// "mm" is minutes after hours and before seconds.
bool is_minutes(const std::vector<Token>& tokens, std::size_t at) {
  const auto is_part = [](const Token& token) { return !token.is_literal; };
  const auto before = std::find_if(tokens.rend() - static_cast<std::ptrdiff_t>(at),
                                   tokens.rend(), is_part);
  const auto after = std::find_if(tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                  tokens.end(), is_part);
  return (before != tokens.rend() && before->text.front() == 'h') ||
         (after != tokens.end() && after->text.front() == 's');
}

std::string padded(std::int64_t number, std::size_t width) {
  std::string text = std::to_string(number);
  return std::string(std::max(width, text.size()) - text.size(), '0') + text;
}

struct Moment {
  std::chrono::year_month_day day;
  unsigned weekday = 0;
  std::int64_t days = 0;
  std::int64_t seconds = 0;  // of the day
};

// Excel counts a 29 February 1900 that never was.
Moment moment_of(double value, bool since_1904) {
  using std::chrono::days;
  const auto total = static_cast<std::int64_t>(std::llround(value * 86'400));
  const std::int64_t number = total / 86'400;
  const std::chrono::sys_days start =
      since_1904
          ? std::chrono::sys_days{std::chrono::year{1904} / 1 / 1}
          : std::chrono::sys_days{std::chrono::year{1899} / 12 / (number < 60 ? 31 : 30)};
  const std::chrono::sys_days day = start + days{number};
  return {.day = day,
          .weekday = std::chrono::weekday{day}.c_encoding(),
          .days = number,
          .seconds = total % 86'400};
}

std::string print_day(std::size_t letters, const Moment& moment) {
  const std::string_view name = weekdays.at(moment.weekday);
  return letters >= 4   ? std::string{name}
         : letters == 3 ? std::string{name.substr(0, 3)}
                        : padded(static_cast<unsigned>(moment.day.day()), letters);
}

std::string print_month(std::size_t letters, const Moment& moment) {
  const unsigned month{moment.day.month()};
  const std::string_view name = months.at(month - 1);
  return letters >= 5   ? std::string{name.substr(0, 1)}
         : letters == 4 ? std::string{name}
         : letters == 3 ? std::string{name.substr(0, 3)}
                        : padded(month, letters);
}

class DatePrinter {
 public:
  DatePrinter(std::vector<Token> tokens, const Moment& moment)
      : tokens_{std::move(tokens)}, moment_{moment} {
    halves_ = std::any_of(tokens_.begin(), tokens_.end(), [](const Token& token) {
      return !token.is_literal && token.text.front() == 'a';
    });
  }

  [[nodiscard]] std::string print() const {
    std::string text;
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      text += tokens_[at].is_literal ? tokens_[at].text : print_part(at);
    }
    return text;
  }

 private:
  [[nodiscard]] std::string print_part(std::size_t at) const {
    const Token& token = tokens_[at];
    const std::size_t letters = token.text.size();
    const std::int64_t hour = moment_.seconds / 3600;
    switch (token.text.front()) {
      case 'y':
        return letters > 2 ? padded(int{moment_.day.year()}, 4)
                           : padded(int{moment_.day.year()} % 100, 2);
      case 'd':
        return print_day(letters, moment_);
      case 'h':
        return padded(token.is_elapsed ? moment_.days * 24 + hour
                      : halves_        ? (hour + 11) % 12 + 1
                                       : hour,
                      letters);
      case 's':
        return padded(moment_.seconds % 60, letters);
      case 'a':
        return hour < 12 ? "AM" : "PM";
      default:
        return token.is_elapsed || is_minutes(tokens_, at)
                   ? padded(moment_.seconds / 60 % 60, letters)
                   : print_month(letters, moment_);
    }
  }

  std::vector<Token> tokens_;
  Moment moment_;
  bool halves_ = false;  // AM and PM
};

}  // namespace

bool is_date_format(std::string_view code) {
  const std::string lowered = lower(code);
  if (lowered.starts_with("general")) {
    return false;
  }
  const std::vector<Token> tokens = Tokenizer{code}.read();
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return !token.is_literal && token.text.front() != 'a';
  });
}

std::string print_date(double value, std::string_view code, bool since_1904) {
  constexpr double past_last_day = 2'958'466;  // 1 January 10000
  if (!(value >= 0 && value < past_last_day)) {
    return {};
  }
  return DatePrinter{Tokenizer{code}.read(), moment_of(value, since_1904)}.print();
}

}  // namespace council

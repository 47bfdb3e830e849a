#include "indexer/extract/cell_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <vector>

#include "indexer/extract/cell_date.h"

namespace council {
namespace {

struct BuiltIn {
  int number;
  std::string_view code;
};

constexpr auto built_ins = std::to_array<BuiltIn>({
    {1, "0"},
    {2, "0.00"},
    {3, "#,##0"},
    {4, "#,##0.00"},
    {9, "0%"},
    {10, "0.00%"},
    {14, "dd/mm/yyyy"},
    {15, "d-mmm-yy"},
    {16, "d-mmm"},
    {17, "mmm-yy"},
    {18, "h:mm AM/PM"},
    {19, "h:mm:ss AM/PM"},
    {20, "hh:mm"},
    {21, "hh:mm:ss"},
    {22, "dd/mm/yyyy hh:mm"},
    {37, "#,##0;-#,##0"},
    {38, "#,##0;-#,##0"},
    {39, "#,##0.00;-#,##0.00"},
    {40, "#,##0.00;-#,##0.00"},
    {41, "#,##0;-#,##0;-"},
    {42, "\"£\"#,##0;-\"£\"#,##0;-"},
    {43, "#,##0.00;-#,##0.00;-"},
    {44, "\"£\"#,##0.00;-\"£\"#,##0.00;-"},
    {45, "mm:ss"},
    {46, "[h]:mm:ss"},
    {47, "mm:ss"},
});

// "#,##0;(#,##0)" → the two, mindful of quotes.
std::vector<std::string_view> split_sections(std::string_view code) {
  std::vector<std::string_view> sections;
  std::size_t start = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < code.size(); ++at) {
    if (code[at] == '\\') {
      ++at;
    } else if (code[at] == '"') {
      quoted = !quoted;
    } else if (code[at] == ';' && !quoted) {
      sections.push_back(code.substr(start, at - start));
      start = at + 1;
    }
  }
  sections.push_back(code.substr(std::min(start, code.size())));
  return sections;
}

// A section that prints a number: what stands before and after it, and its shape.
struct NumberShape {
  std::string before;
  std::string after;
  int whole_digits = 0;  // at least
  int decimals = 0;
  int least_decimals = 0;  // fewer where they are "#"
  int thousands = 0;       // divided by 1000 so often
  bool grouped = false;
  bool percent = false;
  bool has_digits = false;
  bool unknown = false;  // holds what is not known here
};

class ShapeReader {
 public:
  explicit ShapeReader(std::string_view code) : code_{code} {}

  NumberShape read() {
    for (; at_ < code_.size(); ++at_) {
      step(code_[at_]);
    }
    shape_.thousands = trailing_commas_;
    shape_.grouped = shape_.grouped && trailing_commas_ == 0;
    return shape_;
  }

 private:
  void step(char c) {
    if (c == '"') {
      take_quoted();
    } else if (c == '[') {
      take_bracket();
    } else if (c == '\\') {
      ++at_;
      literal(code_.substr(std::min(at_, code_.size()), 1));
    } else if (c == '_' || c == '*') {
      ++at_;  // the width of a letter, or a fill
    } else if (c == '0' || c == '#' || c == '?') {
      take_digit(c);
    } else if (c == '.' && !in_decimals_) {
      in_decimals_ = true;
    } else if (c == ',') {
      shape_.grouped = shape_.has_digits;
      ++trailing_commas_;
    } else if (c == 'E' || c == 'e' || c == '/' || c == '@') {
      shape_.unknown = true;
    } else {
      shape_.percent = shape_.percent || c == '%';
      literal(std::string_view{&code_[at_], 1});
    }
  }

  void literal(std::string_view text) {
    (shape_.has_digits ? shape_.after : shape_.before) += text;
  }

  void take_quoted() {
    const std::size_t end = std::min(code_.find('"', at_ + 1), code_.size());
    literal(code_.substr(at_ + 1, end - at_ - 1));
    at_ = end;
  }

  // [$£-809] is a currency, all else a colour, a language or a condition.
  void take_bracket() {
    const std::size_t end = std::min(code_.find(']', at_), code_.size());
    const std::string_view inside = code_.substr(at_ + 1, end - at_ - 1);
    if (inside.starts_with('$')) {
      literal(inside.substr(1, inside.find('-') - 1));
    }
    at_ = end;
  }

  void take_digit(char c) {
    shape_.has_digits = true;
    trailing_commas_ = 0;
    if (in_decimals_) {
      ++shape_.decimals;
      shape_.least_decimals = c == '0' ? shape_.decimals : shape_.least_decimals;
    } else {
      shape_.whole_digits += c == '0' ? 1 : 0;
    }
  }

  std::string_view code_;
  std::size_t at_ = 0;
  NumberShape shape_;
  int trailing_commas_ = 0;
  bool in_decimals_ = false;
};

std::string fixed(double value, int decimals) {
  constexpr int most_decimals = 30;
  std::array<char, 400> buffer{};
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                    std::chars_format::fixed, std::min(decimals, most_decimals));
  return error == std::errc{} ? std::string{buffer.data(), end} : print_plain(value);
}

// "1234567" → "1,234,567".
void group_digits(std::string& whole) {
  for (std::size_t at = whole.size(); at > 3;) {
    at -= 3;
    whole.insert(at, ",");
  }
}

std::string print_shape(double value, const NumberShape& shape) {
  value *= shape.percent ? 100 : 1;
  for (int step = 0; step < shape.thousands; ++step) {
    value /= 1000;
  }
  std::string number = fixed(value, shape.decimals);
  const std::size_t point = std::min(number.find('.'), number.size());
  std::string whole = number.substr(0, point);
  std::string decimals = number.substr(point);
  while (static_cast<int>(decimals.size()) > shape.least_decimals + 1 &&
         decimals.ends_with('0')) {
    decimals.pop_back();
  }
  if (decimals == ".") {
    decimals.clear();
  }
  constexpr int most_digits = 30;
  const auto least = static_cast<std::size_t>(std::min(shape.whole_digits, most_digits));
  whole.insert(0, std::max(whole.size(), least) - whole.size(), '0');
  if (shape.grouped) {
    group_digits(whole);
  }
  return shape.before + whole + decimals + shape.after;
}

std::string trimmed(std::string text) {
  text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
  while (text.ends_with(' ')) {
    text.pop_back();
  }
  return text;
}

// By one section of a format code; `is_own`: of its sign alone, which is then not
// printed.
std::string print_section(double value, std::string_view section, bool is_own) {
  const NumberShape shape = ShapeReader{section}.read();
  if (shape.unknown || section.empty() || section == "General") {
    return print_plain(value);
  }
  if (!shape.has_digits) {
    return is_own && value == 0 ? trimmed(shape.before) : print_plain(value);
  }
  const std::string number = trimmed(print_shape(std::abs(value), shape));
  return value < 0 && !is_own ? "-" + number : number;
}

}  // namespace

std::string print_plain(double value) {
  constexpr int digits = 15;
  std::array<char, 64> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                          value, std::chars_format::general, digits);
  return error == std::errc{} ? std::string{buffer.data(), end} : std::string{};
}

std::string_view built_in_format(int number) {
  const auto row =
      std::find_if(built_ins.begin(), built_ins.end(),
                   [&](const BuiltIn& format) { return format.number == number; });
  return row == built_ins.end() ? std::string_view{} : row->code;
}

std::string print_number(double value, std::string_view code, bool since_1904) {
  if (!std::isfinite(value)) {
    return {};
  }
  const std::vector<std::string_view> sections = split_sections(code);
  if (is_date_format(sections.front())) {
    const std::string date = print_date(value, sections.front(), since_1904);
    return date.empty() ? print_plain(value) : date;
  }
  if (value < 0 && sections.size() > 1) {
    return print_section(value, sections[1], true);
  }
  if (value == 0 && sections.size() > 2) {
    return print_section(value, sections[2], true);
  }
  return print_section(value, sections.front(), false);
}

}  // namespace council

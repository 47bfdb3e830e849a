#include "indexer/extract/list_number.h"

#include <array>
#include <cstddef>

namespace council {
namespace {

// 1 is "a", 27 is "aa": Word repeats the letter.
std::string to_letters(int value, char first) {
  constexpr int most_repeats = 8;
  if (value < 1 || value > 26 * most_repeats) {
    return std::to_string(value);
  }
  const int repeats = (value - 1) / 26 + 1;
  return std::string(static_cast<std::size_t>(repeats),
                     static_cast<char>(first + (value - 1) % 26));
}

struct Numeral {
  int value;
  std::string_view lower;
  std::string_view upper;
};

std::string to_roman(int value, bool upper) {
  constexpr int highest = 3999;
  constexpr auto numerals = std::to_array<Numeral>({
      {1000, "m", "M"},
      {900, "cm", "CM"},
      {500, "d", "D"},
      {400, "cd", "CD"},
      {100, "c", "C"},
      {90, "xc", "XC"},
      {50, "l", "L"},
      {40, "xl", "XL"},
      {10, "x", "X"},
      {9, "ix", "IX"},
      {5, "v", "V"},
      {4, "iv", "IV"},
      {1, "i", "I"},
  });
  if (value < 1 || value > highest) {
    return std::to_string(value);
  }
  std::string roman;
  for (const Numeral& numeral : numerals) {
    for (; value >= numeral.value; value -= numeral.value) {
      roman += upper ? numeral.upper : numeral.lower;
    }
  }
  return roman;
}

std::string to_ordinal(int value) {
  const int last = value % 10;
  const bool is_teen = value % 100 / 10 == 1;
  const std::string_view ending = is_teen || last == 0 || last > 3 ? "th"
                                  : last == 1                      ? "st"
                                  : last == 2                      ? "nd"
                                                                   : "rd";
  return std::to_string(value) + std::string{ending};
}

}  // namespace

std::string format_number(int value, std::string_view format) {
  if (format == "lowerLetter") {
    return to_letters(value, 'a');
  }
  if (format == "upperLetter") {
    return to_letters(value, 'A');
  }
  if (format == "lowerRoman" || format == "upperRoman") {
    return to_roman(value, format == "upperRoman");
  }
  if (format == "ordinal") {
    return to_ordinal(value);
  }
  if (format == "decimalZero" && value < 10) {
    return "0" + std::to_string(value);
  }
  return std::to_string(value);
}

}  // namespace council

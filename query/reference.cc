#include "query/reference.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "query/period.h"

namespace council {
namespace {

constexpr std::size_t max_part = 12;
constexpr std::size_t max_parts = 6;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_part(std::string_view part) {
  return !part.empty() && part.size() <= max_part &&
         std::all_of(part.begin(), part.end(),
                     [](char c) { return is_digit(c) || is_letter(c); });
}

std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  while (parts.size() <= max_parts) {
    const std::size_t slash = text.find('/');
    parts.push_back(text.substr(0, slash));
    if (slash == std::string_view::npos) {
      break;
    }
    text.remove_prefix(slash + 1);
  }
  return parts;
}

bool is_date(const std::vector<std::string_view>& parts) {
  return parts.size() == 3 && parts[0].size() <= 2 && parts[1].size() <= 2 &&
         (parts[2].size() == 2 || parts[2].size() == 4) &&
         std::all_of(parts.begin(), parts.end(), all_digits);
}

// A number of two to four digits, perhaps with a letter: "106", "17A".
bool is_section_number(std::string_view text) {
  if (!text.empty() && is_letter(text.back())) {
    text.remove_suffix(1);
  }
  return text.size() >= 2 && text.size() <= 4 && all_digits(text);
}

}  // namespace

std::string_view statutory_section(std::string_view text) {
  constexpr std::string_view word = "section ";
  std::string_view number;
  const bool spelt_out = text.size() > word.size() &&
                         (text[0] == 's' || text[0] == 'S') &&
                         text.substr(1, word.size() - 1) == word.substr(1);
  if (spelt_out) {
    number = text.substr(word.size());
  } else if (text.size() > 2 && (text[0] == 's' || text[0] == 'S')) {
    number = text.substr(text[1] == '.' ? 2 : 1);
  }
  return is_section_number(number) ? number : std::string_view{};
}

bool is_reference(std::string_view text) {
  if (!statutory_section(text).empty()) {
    return true;
  }
  const std::vector<std::string_view> parts = parts_of(text);
  if (parts.size() < 2 || parts.size() > max_parts || is_date(parts) ||
      parse_double_year(text) || !std::all_of(parts.begin(), parts.end(), is_part)) {
    return false;
  }
  if (parts.size() == 2) {
    return std::all_of(parts.begin(), parts.end(), all_digits);
  }
  return std::any_of(parts.begin(), parts.end(), all_digits);
}

bool names_reference(std::string_view word, std::string_view reference) {
  constexpr auto names = std::to_array<std::string_view>(
      {"minute", "minutes", "min", "decision", "reference", "ref", "item"});
  std::string lower{word};
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return statutory_section(reference).empty() &&
         std::find(names.begin(), names.end(), lower) != names.end();
}

}  // namespace council

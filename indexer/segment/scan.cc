#include "indexer/segment/scan.h"

#include <algorithm>
#include <array>

namespace council {
namespace {

constexpr auto dashes = std::to_array<std::string_view>(
    {"-", "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x92", "\xE2\x80\x93", "\xE2\x80\x94",
     "\xE2\x80\x95", "\xE2\x94\x80", "\xE2\x88\x92"});
constexpr auto apostrophes = std::to_array<std::string_view>(
    {"'", "`", "\xE2\x80\x99", "\xE2\x80\x98", "\xCA\xBC", "\xC2\xB4"});
constexpr auto blanks =
    std::to_array<std::string_view>({" ", "\t", "\n", "_", "\xC2\xA0", "\xE2\x80\x87",
                                     "\xE2\x80\x89", "\xE2\x80\xAF", "\xE2\x80\x83"});

template <std::size_t Size>
std::size_t find_at(const std::array<std::string_view, Size>& table,
                    std::string_view text, std::size_t at) {
  if (at >= text.size()) {
    return 0;
  }
  const std::string_view rest = text.substr(at);
  const auto row = std::find_if(table.begin(), table.end(), [&](std::string_view form) {
    return rest.starts_with(form);
  });
  return row == table.end() ? 0 : row->size();
}

bool is_ascii_alnum(char c) {
  return is_ascii_digit(c) || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z');
}

// Lead bytes of U+0080 … U+00BF and U+2000 … U+2FFF hold signs, U+E000 … U+EFFF bullets
// of private fonts; all other sequences count as letters.
bool leads_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0xC3 && byte != 0xE2 && byte != 0xEE && byte != 0xEF;
}

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}

}  // namespace

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool equals_ignoring_case(std::string_view left, std::string_view right) {
  return left.size() == right.size() &&
         std::equal(left.begin(), left.end(), right.begin(),
                    [](char a, char b) { return ascii_lower(a) == ascii_lower(b); });
}

bool has_at(std::string_view text, std::size_t at, std::string_view word) {
  return at <= text.size() && equals_ignoring_case(text.substr(at, word.size()), word);
}

std::size_t find_ignoring_case(std::string_view text, std::string_view words,
                               std::size_t from) {
  for (std::size_t at = from; at + words.size() <= text.size(); ++at) {
    if (has_at(text, at, words)) {
      return at;
    }
  }
  return std::string_view::npos;
}

bool is_word_at(std::string_view text, std::size_t at) {
  return at < text.size() && (is_ascii_alnum(text[at]) || leads_letter(text[at]));
}

bool is_word_before(std::string_view text, std::size_t at) {
  if (at == 0 || at > text.size()) {
    return false;
  }
  std::size_t lead = at - 1;
  for (int steps = 0; steps < 3 && lead > 0 && is_continuation(text[lead]); ++steps) {
    --lead;
  }
  return is_word_at(text, lead);
}

std::size_t dash_at(std::string_view text, std::size_t at) {
  return find_at(dashes, text, at);
}

std::size_t apostrophe_at(std::string_view text, std::size_t at) {
  return find_at(apostrophes, text, at);
}

std::size_t blank_at(std::string_view text, std::size_t at) {
  return find_at(blanks, text, at);
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  for (std::size_t size = blank_at(text, at); size != 0; size = blank_at(text, at)) {
    at += size;
  }
  return at;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (is_word_at(text, at)) {
    ++at;
    while (at < text.size() && is_continuation(text[at])) {
      ++at;
    }
  }
  return at;
}

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_ascii_digit(text[at])) {
    ++at;
  }
  return at;
}

int to_number(std::string_view digits) {
  int value = 0;
  for (const char c : digits.substr(0, 9)) {
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace council

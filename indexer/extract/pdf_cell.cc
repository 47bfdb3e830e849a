#include "indexer/extract/pdf_cell.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace council {
namespace {

// The character that starts at byte `at`, which is moved past it.
UChar32 next_character(const std::string& text, int32_t& at) {
  UChar32 character = 0;
  const auto* const bytes = reinterpret_cast<const uint8_t*>(text.data());
  U8_NEXT(bytes, at, static_cast<int32_t>(text.size()), character);
  return character;
}

// Letters of any language: a line of Welsh may be "ŵy", one of Irish "Ó".
bool has_letters(const std::string& text) {
  for (int32_t at = 0; at < static_cast<int32_t>(text.size());) {
    if (u_isalnum(next_character(text, at)) != 0) {
      return true;
    }
  }
  return false;
}

std::string first_word(const Cell& cell) {
  return cell.text.substr(0, cell.text.find(' '));
}

}  // namespace

bool begins_with_bullet(const Cell& cell) {
  constexpr std::size_t longest_bullet = 4;
  const std::string first = first_word(cell);
  return first.size() <= longest_bullet && !has_letters(first) && first != "&" &&
         first != "/" && first != "%";
}

bool begins_with_label(const Cell& cell) {
  constexpr std::size_t longest_label = 7;
  const std::string first = first_word(cell);
  return first.size() <= longest_label && (first.back() == ')' || first.back() == '.');
}

bool begins_anew(const Cell& cell) {
  const std::string first = first_word(cell);
  const bool is_label = first != cell.text && begins_with_label(cell);
  const bool is_address = first.find('@') != std::string::npos ||
                          first.starts_with("www.") || first.starts_with("http");
  return is_label || is_address || begins_with_bullet(cell);
}

bool is_closed(const Cell& cell) {
  return cell.text.ends_with(':') || !has_letters(cell.text);
}

bool is_figure(const Cell& cell) {
  const std::string& text = cell.text;
  const auto count = [&](int (*is_kind)(int)) {
    return std::count_if(text.begin(), text.end(), [&](char c) {
      return is_kind(static_cast<unsigned char>(c)) != 0;
    });
  };
  const auto digits = count(std::isdigit);
  const bool is_year = digits >= 4 && text.find_first_not_of("0123456789") >= 4 &&
                       (digits == 4 || text[4] == '/');
  const bool is_unit = text.starts_with("\xC2\xA3") &&  // "£000s"
                       text.find_first_of("123456789") == std::string::npos;
  return text.find(' ') == std::string::npos && digits > 0 && !is_year && !is_unit &&
         (count(std::isalpha) == 0 || text.starts_with("\xC2\xA3"));
}

bool was_full(const Cell& above, const Cell& cell, double limit) {
  return above.bold == cell.bold &&
         above.box.right + 0.25 * static_cast<double>(cell.size) + cell.first_word >
             limit;
}

bool begins_in_lower_case(const Cell& cell) {
  int32_t at = 0;
  return u_islower(next_character(cell.text, at)) != 0;
}

}  // namespace council

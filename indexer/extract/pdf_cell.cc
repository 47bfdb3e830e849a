#include "indexer/extract/pdf_cell.h"

#include <algorithm>
#include <cctype>
#include <cstddef>

#include "common/unicode.h"
#include "common/utf8.h"

namespace council {
namespace {

// Letters of any language: a line of Irish may begin with "Ó".
bool has_letters(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (point.valid && is_word_character(point.value)) {
      return true;
    }
    at += point.size;
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
  return std::islower(static_cast<unsigned char>(cell.text.front())) != 0;
}

}  // namespace council

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "common/field.h"
#include "common/sha256.h"
#include "common/slug.h"
#include "common/unicode.h"
#include "common/utf8.h"
#include "common/word.h"

namespace council {
namespace {

// Each part of "middlesbrough-council/e-clynch" is a slug.
std::string slugs_of(std::string_view text) {
  std::string slugs;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('/', at), text.size());
    const std::string slug = slug_of(text.substr(at, end - at));
    slugs += (slugs.empty() || slug.empty() ? "" : "/") + slug;
    at = end + 1;
  }
  return slugs;
}

// Blanks trimmed and single.
std::string tidy(std::string_view text) {
  std::string value;
  for (const char c : text) {
    const bool is_blank = static_cast<unsigned char>(c) <= ' ' || c == 0x7F;
    if (!is_blank) {
      value += c;
    } else if (!value.empty() && value.back() != ' ') {
      value += ' ';
    }
  }
  if (!value.empty() && value.back() == ' ') {
    value.pop_back();
  }
  return value;
}

// "25/47", "12/0034/ful", "s106": no blanks, and a section of law by its one name.
std::string reference_value(std::string_view text) {
  const std::vector<Word> words = find_words(text);
  if (!words.empty() && words.back().position == 0) {
    return words.front().term;
  }
  std::string value = tidy(fold(text));
  std::erase(value, ' ');
  return value;
}

constexpr std::size_t digest_size = 16;

// Made by shortened(), so that it must not be changed again.
bool is_shortened(std::string_view text) {
  if (text.size() > max_value_bytes || text.size() + 4 < max_value_bytes) {
    return false;
  }
  const std::string_view end = text.substr(text.size() - digest_size - 1);
  return end.front() == '~' &&
         end.find_first_not_of("0123456789abcdef", 1) == std::string_view::npos;
}

std::string shortened(std::string value) {
  if (value.size() <= max_value_bytes) {
    return value;
  }
  const std::string_view start = cut_utf8(value, max_value_bytes - digest_size - 1);
  return std::string{start} + "~" + sha256_of(value).substr(0, digest_size);
}

std::string unbounded_value(Field field, std::string_view text) {
  switch (field) {
    case Field::Panel:
      return panel_key(text);
    case Field::Council:
    case Field::Ward:
    case Field::Inspection:
    case Field::Authority:
    case Field::Acronym:
    case Field::Owner:
    case Field::Part:
      return slug_of(text);
    case Field::Person:
    case Field::Present:
    case Field::Officer:
    case Field::Judgement:
    case Field::Meeting:
      return slugs_of(text);
    case Field::Reference:
    case Field::Number:
      return reference_value(text);
    case Field::Source:
      return tidy(text);
    default:
      return tidy(fold(text));
  }
}

}  // namespace

std::string filter_value(Field field, std::string_view text) {
  return is_shortened(text) ? std::string{text} : shortened(unbounded_value(field, text));
}

std::string filter_term(Field field, std::string_view text) {
  return std::string{spec_of(field).prefix} + filter_value(field, text);
}

}  // namespace council

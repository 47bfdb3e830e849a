#include "indexer/segment/part_marker.h"

#include <algorithm>
#include <array>

#include "indexer/segment/scan.h"

namespace council {
namespace {

using Style = PartMarker::Style;

constexpr auto bullets = std::to_array<std::string_view>(
    {"\xE2\x80\xA2", "\xC2\xB7", "\xE2\x97\xBC", "\xE2\x97\x8F", "\xE2\x96\xAA",
     "\xE2\x96\xA0", "\xE2\x9E\xA2", "\xE2\x97\xA6", "\xEF\x82\xB7", "\xEF\x82\xA7",
     "\xEF\x81\xAE", "\xEF\x80\xAD", "*", "-", "\xE2\x80\x93"});

bool is_letter(char c) {
  return ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z';
}

bool is_word_char(char c) {
  return is_letter(c) || is_ascii_digit(c);
}

// 0 for what is no roman number up to xx.
int roman_value(std::string_view text) {
  constexpr auto romans = std::to_array<std::string_view>(
      {"i",  "ii",  "iii",  "iv",  "v",  "vi",  "vii",  "viii",  "ix",  "x",
       "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"});
  constexpr std::size_t longest = 5;
  const char first = text.empty() ? '\0' : ascii_lower(text.front());
  if (text.size() > longest || (first != 'i' && first != 'v' && first != 'x')) {
    return 0;
  }
  for (std::size_t i = 0; i < romans.size(); ++i) {
    if (equals_ignoring_case(romans[i], text)) {
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

std::optional<PartMarker> bullet_at_start(std::string_view text) {
  if (text.empty() || is_word_char(text.front())) {
    return std::nullopt;
  }
  for (const std::string_view bullet : bullets) {
    if (text.starts_with(bullet) && blank_at(text, bullet.size()) != 0) {
      return PartMarker{.style = Style::Bullet,
                        .value = 1,
                        .text = "",
                        .bracketed = false,
                        .end = skip_blanks(text, bullet.size())};
    }
  }
  return std::nullopt;
}

std::optional<PartMarker> classify(std::string_view core) {
  PartMarker marker;
  marker.text = core;
  if (is_ascii_digit(core.front())) {
    if (core.size() > 3) {
      return std::nullopt;
    }
    marker.style = Style::Number;
    marker.value = to_number(core);
    return marker;
  }
  if (core.size() == 1) {
    marker.style = Style::Letter;
    marker.value = ascii_lower(core.front()) - 'a' + 1;
    return marker;
  }
  marker.style = Style::Roman;
  marker.value = roman_value(core);
  return marker.value == 0 ? std::nullopt : std::optional{marker};
}

// The end of the letters or digits of a marker, cut where they are too many for one.
std::size_t core_end(std::string_view text, std::size_t begin) {
  constexpr std::size_t longest_core = 5;
  std::size_t end = begin;
  while (end < text.size() && end - begin <= longest_core &&
         (is_letter(text[end]) || is_ascii_digit(text[end]))) {
    ++end;
  }
  return end;
}

// ")", ".", ").", or the "\\." of Markdown after a marker; `end` when there is none.
std::size_t skip_closing(std::string_view text, std::size_t end) {
  if (text[end] == '\\') {
    return text.substr(end + 1, 1) == "." ? end + 2 : end;
  }
  if (text[end] != ')' && text[end] != '.') {
    return end;
  }
  return text.substr(end + 1, 1) == "." ? end + 2 : end + 1;
}

// The value when a lone letter is read as a roman number.
int value_as_roman(const PartMarker& marker) {
  return marker.style == Style::Roman || marker.style == Style::Letter
             ? roman_value(marker.text)
             : 0;
}

}  // namespace

std::optional<PartMarker> find_part_marker(std::string_view text) {
  if (auto bullet = bullet_at_start(text)) {
    return bullet;
  }
  const std::size_t begin = text.starts_with('(') ? 1 : 0;
  const std::size_t end = core_end(text, begin);
  if (end == begin || end >= text.size()) {
    return std::nullopt;
  }
  auto marker = classify(text.substr(begin, end - begin));
  const bool closed = text[end] == ')';
  const std::size_t after = skip_closing(text, end);
  if (!marker || after == end || (begin == 1 && !closed)) {
    return std::nullopt;
  }
  // "1.5" is a number, "A.B. Smith" a name; "a)that" a marker all the same.
  if (after < text.size() && blank_at(text, after) == 0 && !closed) {
    return std::nullopt;
  }
  marker->bracketed = closed;
  marker->end = skip_blanks(text, after);
  return marker;
}

std::optional<PartMarker> find_dotted_marker(std::string_view text) {
  constexpr std::size_t most_digits = 2;
  constexpr int minor_values = 1000;
  const std::size_t begin = text.starts_with('(') ? 1 : 0;
  const std::size_t dot = text.find_first_not_of("0123456789", begin);
  if (dot == std::string_view::npos || dot == begin || dot - begin > most_digits ||
      text[dot] != '.') {
    return std::nullopt;
  }
  const std::size_t end =
      std::min(text.find_first_not_of("0123456789", dot + 1), text.size());
  if (end == dot + 1 || end - dot - 1 > most_digits || end == text.size()) {
    return std::nullopt;
  }
  const bool closed = text[end] == ')';
  const std::size_t after = skip_closing(text, end);
  if (closed != (begin == 1) || after >= text.size() || blank_at(text, after) == 0) {
    return std::nullopt;
  }
  PartMarker marker;
  marker.text = text.substr(begin, end - begin);
  marker.value = to_number(text.substr(begin, dot - begin)) * minor_values +
                 to_number(text.substr(dot + 1, end - dot - 1));
  marker.bracketed = closed;
  marker.dotted = true;
  marker.end = skip_blanks(text, after);
  return marker;
}

std::optional<PartMarker> find_colon_marker(std::string_view text) {
  const bool is_marker = text.size() > 3 && text[0] >= 'A' && text[0] <= 'Z' &&
                         text[1] == ':' && blank_at(text, 2) != 0;
  if (!is_marker) {
    return std::nullopt;
  }
  PartMarker marker;
  marker.style = Style::Letter;
  marker.value = text[0] - 'A' + 1;
  marker.text = text.substr(0, 1);
  marker.bracketed = true;
  marker.end = skip_blanks(text, 2);
  return marker;
}

std::optional<PartMarker> find_lone_marker(std::string_view text) {
  const std::size_t end = core_end(text, 0);
  if (end == 0 || end + 1 >= text.size() || blank_at(text, end) == 0) {
    return std::nullopt;
  }
  auto marker = classify(text.substr(0, end));
  const std::size_t next = skip_blanks(text, end);
  if (!marker || next >= text.size()) {
    return std::nullopt;
  }
  const bool is_roman = marker->text.front() != 'I' && value_as_roman(*marker) != 0;
  const bool opens = (text[next] >= 'A' && text[next] <= 'Z') ||
                     has_at(text, next, "that ") || has_at(text, next, "to ");
  if (!is_roman && !opens) {
    return std::nullopt;
  }
  marker->lone = true;
  marker->end = next;
  return marker;
}

bool follows(const PartMarker& last, const PartMarker& next) {
  if (last.dotted != next.dotted || last.lone != next.lone) {
    return false;
  }
  if (last.style == Style::Bullet || next.style == Style::Bullet) {
    return last.style == next.style;
  }
  if (last.bracketed != next.bracketed) {
    return false;
  }
  if (last.style == next.style && last.style != Style::Roman &&
      next.value == last.value + 1) {
    return true;
  }
  const int roman = value_as_roman(next);
  return roman != 0 && value_as_roman(last) != 0 && roman == value_as_roman(last) + 1;
}

bool is_first_part(const PartMarker& marker) {
  return marker.style == Style::Bullet || marker.value == 1 ||
         (marker.dotted && marker.value % 1000 == 1) || value_as_roman(marker) == 1;
}

std::size_t find_next_inline(std::string_view text, const PartMarker& marker,
                             std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    const bool after_blank = at > 0 && blank_at(text, at - 1) != 0;
    if (!after_blank) {
      continue;
    }
    const auto next = find_part_marker(text.substr(at, 12));
    if (next && next->style != Style::Bullet && follows(marker, *next)) {
      return at;
    }
  }
  return std::string_view::npos;
}

}  // namespace council

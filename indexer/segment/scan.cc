#include "indexer/segment/scan.h"

#include <algorithm>
#include <array>
#include <span>

#include "indexer/segment/byte_block.h"

namespace council {
namespace {

constexpr auto dashes = std::to_array<std::string_view>(
    {"\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x92", "\xE2\x80\x93", "\xE2\x80\x94",
     "\xE2\x80\x95", "\xE2\x94\x80", "\xE2\x88\x92"});
constexpr auto apostrophes = std::to_array<std::string_view>(
    {"\xE2\x80\x99", "\xE2\x80\x98", "\xCA\xBC", "\xC2\xB4"});
constexpr auto blanks = std::to_array<std::string_view>(
    {"\xC2\xA0", "\xE2\x80\x87", "\xE2\x80\x89", "\xE2\x80\xAF", "\xE2\x80\x83"});

std::span<const std::string_view> forms_of(scan_detail::ByteKind kind) {
  if (kind == scan_detail::OfDash) {
    return dashes;
  }
  return kind == scan_detail::OfApostrophe
             ? std::span<const std::string_view>{apostrophes}
             : std::span<const std::string_view>{blanks};
}

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
}

// A block with the bit set that letters have in lower case; other bytes change too, so
// that equal blocks only may be equal text.
ByteBlock small_block(const char* bytes) {
  return load_block(bytes) | 0x20U;
}

// Whether the words may start at one of the sixteen places from `bytes` on: whether their
// first and their last byte stand at the right distance. As many bytes as the words have,
// less one, can be read behind the sixteen.
bool may_start_in_block(const char* bytes, std::string_view words) {
  const auto first = static_cast<unsigned char>(words.front() | 0x20);
  const auto last = static_cast<unsigned char>(words.back() | 0x20);
  return holds_anywhere((small_block(bytes) == first) &
                        (small_block(bytes + words.size() - 1) == last));
}

struct Places {
  std::size_t first;
  std::size_t end;
};

// The words at one of the places, or npos.
std::size_t find_between(std::string_view text, std::string_view words,
                         const Places& places) {
  for (std::size_t at = places.first; at < places.end; ++at) {
    if (has_at(text, at, words)) {
      return at;
    }
  }
  return std::string_view::npos;
}

}  // namespace

std::size_t scan_detail::long_sign_at(std::string_view text, std::size_t at,
                                      ByteKind kind) {
  const std::string_view rest = text.substr(at);
  const auto forms = forms_of(kind);
  const auto form = std::ranges::find_if(
      forms, [&](std::string_view each) { return rest.starts_with(each); });
  return form == forms.end() ? 0 : form->size();
}

std::size_t find_ignoring_case(std::string_view text, std::string_view words,
                               std::size_t from) {
  if (from > text.size() || text.size() - from < words.size()) {
    return std::string_view::npos;
  }
  if (words.empty()) {
    return from;
  }
  const std::size_t places = text.size() - words.size() + 1;
  std::size_t at = from;
  for (; at + block_size <= places; at += block_size) {
    const std::size_t found = may_start_in_block(text.data() + at, words)
                                  ? find_between(text, words, {at, at + block_size})
                                  : std::string_view::npos;
    if (found != std::string_view::npos) {
      return found;
    }
  }
  // The rest in one more block, which overlaps the last.
  const bool has_block = places >= from + block_size;
  if (has_block && !may_start_in_block(text.data() + places - block_size, words)) {
    return std::string_view::npos;
  }
  return find_between(text, words, {at, places});
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

std::size_t find_either(std::string_view text, char one, char other, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (text[at] == one || text[at] == other) {
      return at;
    }
  }
  return std::string_view::npos;
}

std::size_t find_two_capitals(std::string_view text, std::size_t from) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  for (std::size_t at = from; at + 1 < text.size(); ++at) {
    if (is_capital(text[at + 1])) {
      if (is_capital(text[at])) {
        return at;
      }
    } else {
      ++at;  // neither of the next two places can be the first of two
    }
  }
  return std::string_view::npos;
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

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

ByteBlock sixteen(char c) {
  return ByteBlock{} + static_cast<unsigned char>(c | 0x20);
}

// The first and the last byte of words, each in lower case and sixteen times.
struct Ends {
  ByteBlock first;
  ByteBlock last;
  std::size_t distance;
};

Ends ends_of(std::string_view words) {
  return {sixteen(words.front()), sixteen(words.back()), words.size() - 1};
}

// Marks those of the sixteen places from `bytes` on at which the words may start. As many
// bytes as the words have, less one, can be read behind the sixteen.
ByteBlock may_start(const char* bytes, const Ends& ends) {
  return (small_block(bytes) == ends.first) &
         (small_block(bytes + ends.distance) == ends.last);
}

bool is_at(const char* bytes, std::string_view words) {
  return std::equal(words.begin(), words.end(), bytes, [](char word, char byte) {
    return ascii_lower(word) == ascii_lower(byte);
  });
}

// The words at one of the marked places of a block of the text, or npos. A third byte
// rules out most of them.
std::size_t find_marked(std::string_view text, std::string_view words, std::size_t block,
                        ByteBlock marks) {
  const std::size_t middle = words.size() / 2;
  marks &= small_block(text.data() + block + middle) == sixteen(words[middle]);
  for (std::size_t i = first_true(marks, 0); i < block_size;
       i = first_true(marks, i + 1)) {
    if (is_at(text.data() + block + i, words)) {
      return block + i;
    }
  }
  return std::string_view::npos;
}

// The words at one of fewer places than a block has, or npos.
std::size_t find_in_short(std::string_view text, std::string_view words,
                          std::size_t from) {
  const char first = static_cast<char>(words.front() | 0x20);
  const std::size_t places = text.size() - words.size() + 1;
  for (std::size_t at = from; at < places; ++at) {
    if (static_cast<char>(text[at] | 0x20) == first && is_at(text.data() + at, words)) {
      return at;
    }
  }
  return std::string_view::npos;
}

// Most of a text holds none of the words: four blocks are ruled out at once.
constexpr std::size_t stride_size = 4 * block_size;

// The words at one of the places of a stride, or npos.
std::size_t find_in_stride(std::string_view text, std::string_view words,
                           std::size_t stride, const Ends& ends) {
  const char* const here = text.data() + stride;
  if (!holds_anywhere(may_start(here, ends) | may_start(here + block_size, ends) |
                      may_start(here + 2 * block_size, ends) |
                      may_start(here + 3 * block_size, ends))) {
    return std::string_view::npos;
  }
  for (std::size_t block = stride; block < stride + stride_size; block += block_size) {
    const std::size_t found =
        find_marked(text, words, block, may_start(text.data() + block, ends));
    if (found != std::string_view::npos) {
      return found;
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
  if (places < from + block_size) {
    return find_in_short(text, words, from);
  }
  const Ends ends = ends_of(words);
  std::size_t at = from;
  for (; at + stride_size <= places; at += stride_size) {
    const std::size_t found = find_in_stride(text, words, at, ends);
    if (found != std::string_view::npos) {
      return found;
    }
  }
  // The last block overlaps the one before.
  for (; at < places; at += block_size) {
    const std::size_t block = std::min(at, places - block_size);
    const ByteBlock marks = may_start(text.data() + block, ends);
    const std::size_t found = holds_anywhere(marks)
                                  ? find_marked(text, words, block, marks)
                                  : std::string_view::npos;
    if (found != std::string_view::npos) {
      return found;
    }
  }
  return std::string_view::npos;
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
  const auto first = static_cast<unsigned char>(one);
  const auto second = static_cast<unsigned char>(other);
  return find_byte(text, from, [=](const ByteBlock& block) -> ByteBlock {
    return (block == first) | (block == second);
  });
}

std::size_t find_digit(std::string_view text, std::size_t from) {
  return find_byte(text, from, [](const ByteBlock& block) -> ByteBlock {
    return block - static_cast<unsigned char>('0') <= 9;
  });
}

std::size_t find_two_capitals(std::string_view text, std::size_t from) {
  const auto are_capitals = [](const ByteBlock& block) -> ByteBlock {
    return block - static_cast<unsigned char>('A') <= 'Z' - 'A';
  };
  return find_pair(text, from, are_capitals, are_capitals);
}

std::string_view just_before(std::string_view text, std::size_t at) {
  constexpr std::size_t farthest = 1'500;
  std::size_t begin = std::min(at, text.size());
  begin -= std::min(begin, farthest);
  while (begin < at && begin < text.size() &&
         (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80) {
    ++begin;
  }
  return text.substr(begin, at - begin);
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

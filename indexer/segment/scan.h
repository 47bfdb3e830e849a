#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace council {

// Stepping through display text byte by byte: what stands at a place, whichever of its
// typographic forms the source chose. No function reads beyond the text.

// What is asked of every byte of every line is inline, and told by one look into a table.
namespace scan_detail {

// What a byte may be, or be the first of.
enum ByteKind : std::uint8_t {
  OfWord = 1,  // a letter or digit
  OfDash = 2,
  OfApostrophe = 4,
  OfBlank = 8
};

constexpr std::array<std::uint8_t, 256> make_byte_kinds() {
  std::array<std::uint8_t, 256> kinds{};
  for (std::size_t byte = 0; byte < kinds.size(); ++byte) {
    const std::size_t small = byte | 0x20U;
    const bool is_alnum =
        (byte >= '0' && byte <= '9') || (byte < 0x80 && small >= 'a' && small <= 'z');
    // Lead bytes of U+0080 … U+00BF and U+2000 … U+2FFF hold signs, U+E000 … U+EFFF
    // bullets of private fonts; all other sequences count as letters.
    const bool leads_letter =
        byte >= 0xC3 && byte != 0xE2 && byte != 0xEE && byte != 0xEF;
    kinds[byte] = is_alnum || leads_letter ? OfWord : 0;
  }
  for (const unsigned byte : {0x2DU, 0xE2U}) {
    kinds[byte] |= OfDash;
  }
  for (const unsigned byte : {0x27U, 0x60U, 0xC2U, 0xCAU, 0xE2U}) {
    kinds[byte] |= OfApostrophe;
  }
  for (const unsigned byte : {0x20U, 0x09U, 0x0AU, 0x5FU, 0xC2U, 0xE2U}) {
    kinds[byte] |= OfBlank;
  }
  return kinds;
}

inline constexpr std::array<std::uint8_t, 256> byte_kinds = make_byte_kinds();

constexpr bool is_kind(char c, ByteKind kind) {
  return (byte_kinds[static_cast<unsigned char>(c)] & kind) != 0;
}

// The length of the sign beyond ASCII that the text goes on with at `at`.
std::size_t long_sign_at(std::string_view text, std::size_t at, ByteKind kind);

inline std::size_t sign_at(std::string_view text, std::size_t at, ByteKind kind) {
  if (at >= text.size() || !is_kind(text[at], kind)) {
    return 0;
  }
  const bool is_ascii = static_cast<unsigned char>(text[at]) < 0x80;
  return is_ascii ? 1 : long_sign_at(text, at, kind);
}

}  // namespace scan_detail

constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Equal but for ASCII case.
constexpr bool equals_ignoring_case(std::string_view left, std::string_view right) {
  if (left.size() != right.size()) {
    return false;
  }
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (ascii_lower(left[i]) != ascii_lower(right[i])) {
      return false;
    }
  }
  return true;
}

// Whether the text goes on at `at` with `word` (ASCII case aside).
constexpr bool has_at(std::string_view text, std::size_t at, std::string_view word) {
  return at <= text.size() && equals_ignoring_case(text.substr(at, word.size()), word);
}

// The first place from `from` on where the text goes on with `words` (ASCII case aside);
// npos when there is none.
std::size_t find_ignoring_case(std::string_view text, std::string_view words,
                               std::size_t from = 0);

// The first place from `from` on of either byte, neither of them zero; npos when there
// is none.
std::size_t find_either(std::string_view text, char one, char other,
                        std::size_t from = 0);

// The first place from `from` on of two ASCII capitals in a row; npos when there is none.
std::size_t find_two_capitals(std::string_view text, std::size_t from = 0);

// Whether a letter or digit stands at `at`, or ends just before it. Letters beyond ASCII
// count; quotes, dashes and bullets do not.
constexpr bool is_word_at(std::string_view text, std::size_t at) {
  return at < text.size() && scan_detail::is_kind(text[at], scan_detail::OfWord);
}
bool is_word_before(std::string_view text, std::size_t at);

// Bytes taken by a dash, an apostrophe or a blank (no-break ones and line ends included)
// at `at`; 0 when there is none.
inline std::size_t dash_at(std::string_view text, std::size_t at) {
  return scan_detail::sign_at(text, at, scan_detail::OfDash);
}
inline std::size_t apostrophe_at(std::string_view text, std::size_t at) {
  return scan_detail::sign_at(text, at, scan_detail::OfApostrophe);
}
inline std::size_t blank_at(std::string_view text, std::size_t at) {
  return scan_detail::sign_at(text, at, scan_detail::OfBlank);
}

// The first place from `at` on without a blank.
inline std::size_t skip_blanks(std::string_view text, std::size_t at) {
  for (std::size_t size = blank_at(text, at); size != 0; size = blank_at(text, at)) {
    at += size;
  }
  return at;
}

// The end of the run of letters and digits that starts at `at`.
constexpr std::size_t word_end(std::string_view text, std::size_t at) {
  while (is_word_at(text, at)) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) {
      ++at;
    }
  }
  return at;
}

// The first ASCII digit from `from` on; npos when there is none.
std::size_t find_digit(std::string_view text, std::size_t from = 0);

inline bool has_digit(std::string_view text) {
  return find_digit(text) != std::string_view::npos;
}

// What stands in `text` before `at`, no more of it than a sentence or two: a rule that
// looks back from many places of one line must not read all of it from each.
std::string_view just_before(std::string_view text, std::size_t at);

// The end of the run of ASCII digits that starts at `at`.
std::size_t digits_end(std::string_view text, std::size_t at);

// The number of at most nine digits, all of `digits` being digits.
int to_number(std::string_view digits);

}  // namespace council

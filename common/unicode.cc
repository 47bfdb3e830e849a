#include "common/unicode.h"

#include <array>
#include <limits>
#include <string>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/uvernum.h>

#include "common/error.h"
#include "common/markup.h"
#include "common/utf8.h"

namespace council {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

// Letters that have no decomposition and yet are typed without their stroke.
std::string_view without_stroke(char32_t code) {
  switch (code) {
    case 0xE6:
      return "ae";
    case 0xF0:
    case 0x111:
      return "d";
    case 0xF8:
      return "o";
    case 0xFE:
      return "th";
    case 0x127:
      return "h";
    case 0x131:
      return "i";
    case 0x142:
      return "l";
    case 0x14B:
      return "ng";
    case 0x153:
      return "oe";
    case 0x167:
      return "t";
    default:
      return "";
  }
}

// An accent, not a vowel sign of an Indian script: those make words differ.
bool is_accent(char32_t code) {
  const auto c = static_cast<UChar32>(code);
  UErrorCode status = U_ZERO_ERROR;
  return u_charType(c) == U_NON_SPACING_MARK &&
         uscript_getScript(c, &status) == USCRIPT_INHERITED;
}

bool is_dash(char32_t code) {
  return (code >= 0x2010 && code <= 0x2015) || code == 0x2212;
}

bool is_double_quote(char32_t code) {
  return code == 0xAB || code == 0xBB || (code >= 0x201C && code <= 0x201F);
}

// ™ and ℠ would grow letters on the word before them.
bool is_symbol_of_letters(char32_t code) {
  return code == 0x2122 || code == 0x2120;
}

// "²", "½", "①" would join the number or word before them; "₂" belongs to it (CO₂).
bool stands_apart(char32_t code) {
  const bool is_subscript = code >= 0x2080 && code <= 0x2089;
  return u_charType(static_cast<UChar32>(code)) == U_OTHER_NUMBER && !is_subscript;
}

const icu::Normalizer2& checked(const icu::Normalizer2* normalizer, UErrorCode status) {
  if (U_FAILURE(status) != 0) {
    throw Error{std::string{"Unicode data cannot be loaded: "} + u_errorName(status)};
  }
  return *normalizer;
}

const icu::Normalizer2& compatibility_casefold() {
  UErrorCode status = U_ZERO_ERROR;
  return checked(icu::Normalizer2::getNFKCCasefoldInstance(status), status);
}

const icu::Normalizer2& decomposition() {
  UErrorCode status = U_ZERO_ERROR;
  return checked(icu::Normalizer2::getNFDInstance(status), status);
}

// Character by character: with accents gone, no character's form depends on the next.
std::string folding_of(char32_t code) {
  if (is_dash(code)) {
    return "-";
  }
  if (is_double_quote(code)) {
    return "\"";
  }
  if (is_symbol_of_letters(code) || (code >= 0x80 && code <= 0x9F)) {
    return " ";
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString folded = decomposition().normalize(
      compatibility_casefold().normalize(icu::UnicodeString{static_cast<UChar32>(code)},
                                         status),
      status);
  std::string text = stands_apart(code) ? " " : "";
  for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const auto part = static_cast<char32_t>(folded.char32At(i));
    if (const std::string_view plain = without_stroke(part); !plain.empty()) {
      text += plain;
    } else if (!is_accent(part)) {
      append_utf8(text, part);
    }
  }
  return text;
}

// What council papers are made of beside ASCII: Latin letters and punctuation.
class FoldingTable {
 public:
  FoldingTable() {
    for (std::size_t i = 0; i < latin_.size(); ++i) {
      latin_[i] = folding_of(static_cast<char32_t>(first_latin + i));
    }
    for (std::size_t i = 0; i < punctuation_.size(); ++i) {
      punctuation_[i] = folding_of(static_cast<char32_t>(first_punctuation + i));
    }
  }

  // nullptr for a character outside the table.
  [[nodiscard]] const std::string* find(char32_t code) const {
    if (code >= first_latin && code - first_latin < latin_.size()) {
      return &latin_[code - first_latin];
    }
    if (code >= first_punctuation && code - first_punctuation < punctuation_.size()) {
      return &punctuation_[code - first_punctuation];
    }
    return nullptr;
  }

 private:
  static constexpr char32_t first_latin = 0x80;
  static constexpr char32_t first_punctuation = 0x2000;
  std::array<std::string, 0x250 - first_latin> latin_;
  std::array<std::string, 0x2070 - first_punctuation> punctuation_;
};

bool is_apostrophe(char32_t code) {
  return code == 0xB4 || code == 0x2BC || code == 0x2018 || code == 0x2019 ||
         code == 0x201B || code == 0x2032 || code == 0xFF07;
}

constexpr bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

// The folded form of an ASCII byte that needs no look around, 0 for one that does.
constexpr std::array<char, 128> make_ascii_folding() {
  std::array<char, 128> folding{};
  for (std::size_t i = 0; i < folding.size(); ++i) {
    const char c = static_cast<char>(i);
    const bool is_control = (c < ' ' && c != '\n' && c != '\t') || c == 0x7F;
    folding[i] = is_control               ? ' '
                 : (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a')
                                          : c;
  }
  for (const char c : {'<', '&', '\\', '\'', '`'}) {
    folding[static_cast<unsigned char>(c)] = 0;
  }
  return folding;
}
constexpr std::array<char, 128> ascii_folding = make_ascii_folding();

class Folder {
 public:
  explicit Folder(std::string_view display) : display_{display}, markup_{display} {
    if (display.size() >= std::numeric_limits<std::uint32_t>::max()) {
      throw Error{"a text of 4 GiB or more cannot be folded"};
    }
    folded_.text.reserve(display.size());
    folded_.offsets.reserve(display.size() + 1);
  }

  Folded run() {
    std::size_t at = 0;
    while (at < display_.size()) {
      const unsigned byte = byte_at(display_, at);
      const char plain = byte < 0x80 ? ascii_folding[byte] : '\0';
      if (plain != 0) {
        push(plain, at++);
      } else {
        at += byte < 0x80 ? fold_ascii(at) : fold_character(at);
      }
    }
    folded_.offsets.push_back(static_cast<std::uint32_t>(display_.size()));
    return std::move(folded_);
  }

 private:
  void push(char c, std::size_t at) {
    folded_.text.push_back(c);
    folded_.offsets.push_back(static_cast<std::uint32_t>(at));
  }

  // These fold what starts at `at` and return how many bytes it took.
  std::size_t fold_ascii(std::size_t at) {
    const char c = display_[at];
    if (c == '\'' || c == '`') {
      return fold_apostrophe(at, 1);
    }
    if (c == '\\') {
      return fold_backslash(at);
    }
    if (const auto found = markup_.at(at)) {
      return fold_markup(at, *found);
    }
    push(c, at);
    return 1;
  }

  std::size_t fold_character(std::size_t at) {
    const CodePoint point = decode_utf8(display_, at);
    if (!point.valid) {
      push(' ', at);
      return point.size;
    }
    if (is_apostrophe(point.value)) {
      return fold_apostrophe(at, point.size);
    }
    if (point.value == 0xAD) {
      return point.size + line_break_size(at + point.size);
    }
    static const FoldingTable table;
    if (const std::string* const known = table.find(point.value)) {
      push_all(*known, at);
    } else {
      push_all(folding_of(point.value), at);
    }
    return point.size;
  }

  void push_all(std::string_view bytes, std::size_t at) {
    for (const char c : bytes) {
      push(c, at);
    }
  }

  // "children's" is one word; the quote after "members'" ends one.
  std::size_t fold_apostrophe(std::size_t at, std::size_t size) {
    if (ends_in_word() && letter_at(at + size)) {
      folded_.apostrophes.push_back(static_cast<std::uint32_t>(folded_.text.size()));
    } else {
      push('\'', at);
    }
    return size;
  }

  // Markdown escapes punctuation: "\*", "1\.", "Members\'".
  std::size_t fold_backslash(std::size_t at) {
    const bool escapes = at + 1 < display_.size() && display_[at + 1] > ' ' &&
                         !is_ascii_letter(display_[at + 1]) &&
                         !is_ascii_digit(display_[at + 1]) && display_[at + 1] < 0x7F;
    if (!escapes) {
      push(' ', at);
    }
    return 1;
  }

  std::size_t fold_markup(std::size_t at, const Markup& found) {
    const std::size_t after = at + found.size;
    const bool is_ordinal = after < display_.size() && !folded_.text.empty() &&
                            is_ascii_digit(folded_.text.back()) &&
                            is_ascii_letter(display_[after]);
    switch (found.effect) {
      case MarkupEffect::Apostrophe:
        return fold_apostrophe(at, found.size);
      case MarkupEffect::Superscript:
        if (!is_ordinal) {
          push(' ', at);
        }
        break;
      case MarkupEffect::Blank:
        push(' ', at);
        break;
      case MarkupEffect::Ampersand:
        push('&', at);
        break;
      case MarkupEffect::Nothing:
        break;
    }
    return found.size;
  }

  // A soft hyphen at the end of a line has the rest of its word on the next.
  [[nodiscard]] std::size_t line_break_size(std::size_t at) const {
    const std::size_t newline = display_.find_first_not_of(" \t", at);
    if (newline == std::string_view::npos || display_[newline] != '\n') {
      return 0;
    }
    const std::size_t next = display_.find_first_not_of(" \t", newline + 1);
    return next != std::string_view::npos && letter_at(next) ? next - at : 0;
  }

  [[nodiscard]] bool letter_at(std::size_t at) const {
    return at < display_.size() && is_letter(decode_utf8(display_, at).value);
  }

  [[nodiscard]] bool ends_in_word() const {
    const std::string& text = folded_.text;
    if (text.empty()) {
      return false;
    }
    std::size_t last = text.size() - 1;
    while (last > 0 && (byte_at(text, last) & 0xC0U) == 0x80) {
      --last;
    }
    return is_word_character(decode_utf8(text, last).value);
  }

  std::string_view display_;
  MarkupFinder markup_;
  Folded folded_;
};

}  // namespace

std::string to_valid_utf8(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (point.valid) {
      valid.append(text, at, point.size);
    } else {
      append_utf8(valid, 0xFFFD);
    }
    at += point.size;
  }
  return valid;
}

bool is_letter(char32_t code) {
  return code < 0x80 ? is_ascii_letter(static_cast<char>(code))
                     : u_isalpha(static_cast<UChar32>(code)) != 0;
}

bool is_word_character(char32_t code) {
  if (code < 0x80) {
    return is_ascii_letter(static_cast<char>(code)) ||
           is_ascii_digit(static_cast<char>(code));
  }
  constexpr auto wanted = U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK;
  return (U_GET_GC_MASK(static_cast<UChar32>(code)) & wanted) != 0;
}

Folded fold_with_offsets(std::string_view display) {
  return Folder{display}.run();
}

std::string fold(std::string_view display) {
  return fold_with_offsets(display).text;
}

std::string unicode_library_version() {
  return U_ICU_VERSION;
}

}  // namespace council

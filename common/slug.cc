#include "common/slug.h"

#include <array>
#include <cstdint>

namespace council {
namespace {

// The letters from U+00C0 to U+017F without accents; ' ' where there is no Latin letter,
// and ligatures by their own rows below.
constexpr std::string_view latin =
    "aaaaaa*ceeeeiiii"   // C0
    "dnooooo ouuuuy**"   // D0: × is no letter, Þ and ß below
    "aaaaaa*ceeeeiiii"   // E0
    "dnooooo ouuuuy*y"   // F0
    "aaaaaaccccccccdd"   // 100
    "ddeeeeeeeeeegggg"   // 110
    "gggghhhhiiiiiiii"   // 120
    "ii**jjkkklllllll"   // 130
    "lllnnnnnn*nnoooo"   // 140: ŉ, ŋ below
    "oo**rrrrrrssssss"   // 150
    "ssttttttuuuuuuuu"   // 160
    "uuuuwwyyyzzzzzzs";  // 170
static_assert(latin.size() == 0x180 - 0xC0);

struct Ligature {
  char32_t code;
  std::string_view letters;
};
constexpr std::array ligatures{
    Ligature{0xC6, "ae"},  Ligature{0xDE, "th"},  Ligature{0xDF, "ss"},
    Ligature{0xE6, "ae"},  Ligature{0xFE, "th"},  Ligature{0x132, "ij"},
    Ligature{0x133, "ij"}, Ligature{0x149, "n"},  Ligature{0x14A, "ng"},
    Ligature{0x14B, "ng"}, Ligature{0x152, "oe"}, Ligature{0x153, "oe"},
    Ligature{0x1E80, "w"}, Ligature{0x1E81, "w"}, Ligature{0x1E82, "w"},
    Ligature{0x1E83, "w"}, Ligature{0x1E84, "w"}, Ligature{0x1E85, "w"},
    Ligature{0x1EF2, "y"}, Ligature{0x1EF3, "y"}, Ligature{0xFB01, "fi"},
    Ligature{0xFB02, "fl"}};

// The character at text[at], which is moved past it; U+FFFD for a damaged one.
char32_t next_character(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at++]);
  if (lead < 0x80) {
    return lead;
  }
  const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : -1;
  char32_t code = lead & (0x3FU >> (more < 0 ? 0 : more));
  for (int i = 0; i < more; ++i) {
    if (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80) {
      return 0xFFFD;
    }
    code = code << 6U | (static_cast<unsigned char>(text[at++]) & 0x3FU);
  }
  return more < 0 ? 0xFFFD : code;
}

// Characters that stand inside a word and leave nothing: apostrophes, combining marks,
// soft hyphens, zero-width characters.
bool vanishes(char32_t code) {
  return code == '\'' || code == '`' || code == 0xB4 || code == 0x2BC || code == 0x2018 ||
         code == 0x2019 || code == 0xAD || (code >= 0x300 && code <= 0x36F) ||
         (code >= 0x200B && code <= 0x200D) || code == 0xFEFF;
}

// "" for what is no Latin letter or digit.
std::string letters_of(char32_t code) {
  if ((code >= 'a' && code <= 'z') || (code >= '0' && code <= '9')) {
    return {static_cast<char>(code)};
  }
  if (code >= 'A' && code <= 'Z') {
    return {static_cast<char>(code - 'A' + 'a')};
  }
  for (const Ligature& ligature : ligatures) {
    if (ligature.code == code) {
      return std::string{ligature.letters};
    }
  }
  if (code < 0xC0 || code >= 0x180 || latin[code - 0xC0] == ' ') {
    return "";
  }
  return {latin[code - 0xC0]};
}

void add_word_break(std::string& slug) {
  if (!slug.empty() && slug.back() != '-') {
    slug += '-';
  }
}

}  // namespace

std::string slug_of(std::string_view text) {
  std::string slug;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_character(text, at);
    if (vanishes(code)) {
      continue;
    }
    if (code == '&') {
      add_word_break(slug);
      slug += "and-";
      continue;
    }
    const std::string letters = letters_of(code);
    if (letters.empty()) {
      add_word_break(slug);
    }
    slug += letters;
  }
  if (!slug.empty() && slug.back() == '-') {
    slug.pop_back();
  }
  return slug;
}

std::string panel_key(std::string_view name) {
  std::string key = slug_of(name);
  if (key.starts_with("the-")) {
    key.erase(0, 4);
  }
  return key;
}

}  // namespace council

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace council {

// `text` with every ill-formed UTF-8 sequence replaced by U+FFFD.
std::string to_valid_utf8(std::string_view text);

// A letter, mark or digit of any script.
bool is_word_character(char32_t code);
bool is_letter(char32_t code);

// The form in which text is compared and indexed, with the way back to what is shown.
// offsets[i] is the byte of the display text from which byte i of `text` came;
// offsets.size() == text.size() + 1, the last one being the display text's size.
// apostrophes holds, in their order, the bytes of `text` before which an apostrophe inside
// a word was dropped.
struct Folded {
  std::string text;
  std::vector<std::uint32_t> offsets;
  std::vector<std::uint32_t> apostrophes;
};

// NFKC, case folded, accents dropped (ŵ -> w), quotes and dashes as ASCII, apostrophes
// inside words dropped, soft hyphens and zero-width characters dropped, HTML tags,
// character references and Markdown escapes blanked out or joined as a browser would
// ("12<sup>th</sup>" -> "12th"). Only what is plainly a tag counts: "a < b" and "<draft>"
// keep their words. Invalid UTF-8 becomes blanks. Display text of up to 4 GiB.
Folded fold_with_offsets(std::string_view display);
std::string fold(std::string_view display);

// Of the library that knows the characters: "72.1".
std::string unicode_library_version();

}  // namespace council

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace council {

// One character of a UTF-8 text and the bytes it takes. An ill-formed sequence gives
// U+FFFD with `valid` false and the size of its maximal ill-formed part, at least 1.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 1;
  bool valid = true;
};

// The character that starts at text[at]; `at` must be below text.size().
CodePoint decode_utf8(std::string_view text, std::size_t at);

// The longest prefix of `text` that has at most `max_bytes` and does not end inside a
// character.
std::string_view cut_utf8(std::string_view text, std::size_t max_bytes);

// Adds the UTF-8 form of a character, which must not be a surrogate.
void append_utf8(std::string& text, char32_t code);

}  // namespace council

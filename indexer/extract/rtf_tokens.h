#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace council {

enum class RtfKind : std::uint8_t {
  Open,    // {
  Close,   // }
  Word,    // \par, \b0
  Symbol,  // \~, \*
  Byte,    // \'e9
  Text,    // plain bytes
  End,
};

struct RtfToken {
  RtfKind kind = RtfKind::End;
  std::string_view text;      // a word's name, a symbol's character, the plain bytes
  std::optional<int> number;  // of a word; the value of a Byte
};

// The tokens of an RTF file. Any bytes are safe.
class RtfTokens {
 public:
  // `bytes` must outlive the reader and what it gives.
  explicit RtfTokens(std::string_view bytes) : bytes_{bytes} {}

  // Line ends are no text and left out; so is the data after \bin.
  RtfToken next();

 private:
  RtfToken take_control();
  RtfToken take_word();
  RtfToken take_byte();
  RtfToken take_text();

  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace council

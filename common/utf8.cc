#include "common/utf8.h"

namespace council {
namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

// The first continuation byte is narrower than the others after these lead bytes: no
// overlong form, no surrogate, nothing past U+10FFFF.
struct Continuation {
  unsigned low = 0x80;
  unsigned high = 0xBF;
};
Continuation first_continuation(unsigned lead) {
  switch (lead) {
    case 0xE0:
      return {0xA0, 0xBF};
    case 0xED:
      return {0x80, 0x9F};
    case 0xF0:
      return {0x90, 0xBF};
    case 0xF4:
      return {0x80, 0x8F};
    default:
      return {};
  }
}

std::size_t sequence_size(unsigned lead) {
  if (lead < 0x80) {
    return 1;
  }
  if (lead >= 0xC2 && lead <= 0xDF) {
    return 2;
  }
  if (lead >= 0xE0 && lead <= 0xEF) {
    return 3;
  }
  return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  const std::size_t size = sequence_size(lead);
  if (size == 1) {
    return {.value = lead, .size = 1, .valid = true};
  }
  char32_t code = size == 0 ? 0 : lead & (0x7FU >> size);
  Continuation allowed = first_continuation(lead);
  for (std::size_t i = 1; i < size; ++i) {
    const unsigned byte = at + i < text.size() ? byte_at(text, at + i) : 0;
    if (byte < allowed.low || byte > allowed.high) {
      return {.value = replacement, .size = i, .valid = false};
    }
    code = code << 6U | (byte & 0x3FU);
    allowed = {};
  }
  return size == 0 ? CodePoint{.value = replacement, .size = 1, .valid = false}
                   : CodePoint{.value = code, .size = size, .valid = true};
}

std::string_view cut_utf8(std::string_view text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) {
    return text;
  }
  std::size_t end = max_bytes;
  while (end > 0 && max_bytes - end < 3 && (byte_at(text, end) & 0xC0U) == 0x80) {
    --end;
  }
  return text.substr(0, end);
}

void append_utf8(std::string& out, char32_t code) {
  const auto tail = [code](unsigned shift) {
    return static_cast<char>(0x80U | ((code >> shift) & 0x3FU));
  };
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0U | (code >> 6U));
    out += tail(0);
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0U | (code >> 12U));
    out += tail(6);
    out += tail(0);
  } else {
    out += static_cast<char>(0xF0U | (code >> 18U));
    out += tail(12);
    out += tail(6);
    out += tail(0);
  }
}

}  // namespace council

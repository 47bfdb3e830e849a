#include "indexer/printable.h"

#include "common/utf8.h"

namespace council {
namespace {

bool turns_writing(char32_t code) {
  return code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069);
}

bool is_safe(const CodePoint& point) {
  const bool is_control =
      point.value < ' ' || (point.value >= 0x7F && point.value <= 0x9F);
  return point.valid && !is_control && !turns_writing(point.value);
}

}  // namespace

std::string printable(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string safe;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    const std::string_view bytes = text.substr(at, point.size);
    if (is_safe(point)) {
      safe += bytes;
    } else {
      for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        safe += {'\\', 'x', digits[byte / 16U], digits[byte % 16U]};
      }
    }
    at += point.size;
  }
  return safe;
}

}  // namespace council

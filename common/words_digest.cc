#include "common/words_digest.h"

#include <cstddef>
#include <cstdint>

#include "common/fnv1a.h"

namespace council {
namespace {

// UTF-8 of a no-break space, a middle dot, and of the dashes, quotes and bullets from
// U+2000 on: how many bytes, 0 for anything else.
std::size_t punctuation_at(std::string_view text, std::size_t at) {
  const std::string_view two = text.substr(at, 2);
  if (two == "\xC2\xA0" || two == "\xC2\xB7") {
    return 2;
  }
  return two == "\xE2\x80" || two == "\xE2\x81" ? 3 : 0;
}

std::string letters_and_digits(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x80) {
      const std::size_t skipped = punctuation_at(text, at);
      if (skipped == 0) {
        kept += text[at];
      }
      at += skipped == 0 ? 1 : skipped;
      continue;
    }
    const bool is_capital = byte >= 'A' && byte <= 'Z';
    if (is_capital || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) {
      kept += is_capital ? static_cast<char>(byte + 0x20) : text[at];
    }
    ++at;
  }
  return kept;
}

}  // namespace

std::string words_digest(std::string_view text) {
  const std::string kept = letters_and_digits(text);
  if (kept.empty()) {
    return {};
  }
  std::uint64_t hash = fnv1a(kept);
  std::string digest;
  for (std::size_t i = 0; i < sizeof hash; ++i) {
    digest += static_cast<char>(hash & 0xFFU);
    hash >>= 8U;
  }
  return digest;
}

}  // namespace council

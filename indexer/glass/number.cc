#include "indexer/glass/number.h"

#include <bit>

namespace council::glass {
namespace {

// A zero byte ends a term that something follows, so that one in a term is marked.
void put_term(std::string& key, std::string_view term) {
  for (const char byte : term) {
    key += byte;
    if (byte == '\0') {
      key += '\xFF';
    }
  }
}

}  // namespace

void put_sortable(std::string& key, std::uint32_t number) {
  constexpr std::uint32_t two_bytes = 0x8000;
  if (number < two_bytes) {
    key += static_cast<char>(number >> 8U);
    key += static_cast<char>(number);
    return;
  }
  // As many bits of the first byte are set as there are bytes more than two.
  const auto size = (static_cast<unsigned>(std::bit_width(number)) + 5) / 7;
  const auto mark = 0xFFU << (10 - size);
  key += static_cast<char>((size > 4 ? 0U : number >> (8 * (size - 1))) | mark);
  for (unsigned left = size - 1; left > 0; --left) {
    key += static_cast<char>(number >> (8 * (left - 1)));
  }
}

std::string term_key(std::string_view term) {
  std::string key;
  put_term(key, term);
  return key;
}

std::string term_key(std::string_view term, std::uint32_t record) {
  std::string key;
  put_term(key, term);
  key += '\0';
  put_sortable(key, record);
  return key;
}

}  // namespace council::glass

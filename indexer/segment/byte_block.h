#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace council {

// Sixteen bytes of a text that are compared at once; each byte of a comparison's result
// is 255 where it holds and 0 where not.
inline constexpr std::size_t block_size = 16;
using ByteBlock [[gnu::vector_size(block_size)]] = unsigned char;

// The sixteen bytes from `bytes` on, all of which must be there.
inline ByteBlock load_block(const char* bytes) {
  ByteBlock block;
  std::memcpy(&block, bytes, block_size);
  return block;
}

inline bool holds_anywhere(const ByteBlock& result) {
  std::uint64_t halves[2];
  std::memcpy(halves, &result, block_size);
  return (halves[0] | halves[1]) != 0;
}

inline std::size_t count_true(const ByteBlock& result) {
  std::uint64_t halves[2];
  std::memcpy(halves, &result, block_size);
  return static_cast<std::size_t>(std::popcount(halves[0]) + std::popcount(halves[1])) /
         8;
}

}  // namespace council

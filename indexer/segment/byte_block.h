#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

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

// The first of the sixteen from `from` on where a comparison holds; block_size where it
// does nowhere.
inline std::size_t first_true(const ByteBlock& result, std::size_t from) {
  std::uint64_t halves[2];
  std::memcpy(halves, &result, block_size);
  for (std::size_t half = from / 8; half < 2; ++half, from = 8 * half) {
    const std::size_t skipped = 8 * (from % 8);
    if constexpr (std::endian::native == std::endian::little) {
      if (const std::uint64_t rest = halves[half] >> skipped; rest != 0) {
        return from + static_cast<std::size_t>(std::countr_zero(rest)) / 8;
      }
    } else {
      if (const std::uint64_t rest = halves[half] << skipped; rest != 0) {
        return from + static_cast<std::size_t>(std::countl_zero(rest)) / 8;
      }
    }
  }
  return block_size;
}

inline std::size_t count_true(const ByteBlock& result) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  std::uint64_t halves[2];
  std::memcpy(halves, &result, block_size);
  const std::uint64_t sums = (halves[0] & ones) + (halves[1] & ones);
  return static_cast<std::size_t>((sums * ones) >> 56U);
}

// Calls `use` with all bytes of a text, sixteen at once; behind the end are zeros.
template <typename Use>
void for_each_block(std::string_view text, Use use) {
  std::size_t at = 0;
  for (; at + block_size <= text.size(); at += block_size) {
    use(load_block(text.data() + at));
  }
  if (at < text.size()) {
    ByteBlock rest{};
    std::memcpy(&rest, text.data() + at, text.size() - at);
    use(rest);
  }
}

// The first byte from `from` on for which `holds`, a comparison of a block that is false
// for zero, is true; npos when there is none.
template <typename Holds>
std::size_t find_byte(std::string_view text, std::size_t from, Holds holds) {
  std::size_t at = from;
  for (; at + block_size <= text.size(); at += block_size) {
    const ByteBlock found = holds(load_block(text.data() + at));
    if (holds_anywhere(found)) {
      return at + first_true(found, 0);
    }
  }
  if (at >= text.size()) {
    return std::string_view::npos;
  }
  if (text.size() >= block_size) {  // the last block overlaps the one before
    const std::size_t last = text.size() - block_size;
    const std::size_t place =
        first_true(holds(load_block(text.data() + last)), at - last);
    return place < block_size ? last + place : std::string_view::npos;
  }
  ByteBlock rest{};
  std::memcpy(&rest, text.data() + at, text.size() - at);
  const std::size_t place = first_true(holds(rest), 0);
  return place < block_size ? at + place : std::string_view::npos;
}

// The first place from `from` on of two bytes in a row for which `holds_first` and
// `holds_next`, comparisons of a block of which one at least is false for zero, are true;
// npos when there is none.
template <typename HoldsFirst, typename HoldsNext>
std::size_t find_pair(std::string_view text, std::size_t from, HoldsFirst holds_first,
                      HoldsNext holds_next) {
  std::size_t at = from;
  for (; at + block_size < text.size(); at += block_size) {
    const ByteBlock pairs = holds_first(load_block(text.data() + at)) &
                            holds_next(load_block(text.data() + at + 1));
    if (holds_anywhere(pairs)) {
      return at + first_true(pairs, 0);
    }
  }
  if (at + 1 >= text.size()) {
    return std::string_view::npos;
  }
  char rest[block_size + 1] = {};
  std::memcpy(rest, text.data() + at, text.size() - at);
  const std::size_t place =
      first_true(holds_first(load_block(rest)) & holds_next(load_block(rest + 1)), 0);
  return place < block_size ? at + place : std::string_view::npos;
}

}  // namespace council

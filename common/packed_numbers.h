#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace council {

// Numbers in as few bits as they need, the lowest bits in the first byte.

// Numbers of the same width, one after the other, no wider than 57 bits.
class NumberPacker {
 public:
  explicit NumberPacker(unsigned width) : width_{width} {}

  void put(std::uint64_t number);

  // The rest of the last byte are zeros.
  [[nodiscard]] std::string bytes() const;

 private:
  unsigned width_;
  std::string bytes_;
  std::uint64_t held_ = 0;
  unsigned kept_ = 0;
};

// Nothing but zeros after the end.
class PackedNumbers {
 public:
  PackedNumbers(std::string_view bytes, unsigned width)
      : bytes_{bytes}, width_{width}, mask_{(std::uint64_t{1} << width) - 1} {}

  std::uint64_t operator[](std::size_t i) const {
    const std::size_t bit = i * width_;
    return (eight_bytes_at(bit / 8) >> (bit % 8)) & mask_;
  }

  [[nodiscard]] std::uint64_t eight_bytes_at(std::size_t at) const {
    const std::size_t count =
        at < bytes_.size() ? std::min<std::size_t>(8, bytes_.size() - at) : 0;
    std::uint64_t bytes = 0;
    if (count == 8 && std::endian::native == std::endian::little) {
      std::memcpy(&bytes, bytes_.data() + at, 8);
      return bytes;
    }
    for (std::size_t i = 0; i < count; ++i) {
      bytes |= std::uint64_t{static_cast<unsigned char>(bytes_[at + i])} << (8 * i);
    }
    return bytes;
  }

 private:
  std::string_view bytes_;
  unsigned width_;
  std::uint64_t mask_;
};

// A set of rising numbers below 2^bits, packed as Elias and Fano have it: their lower
// bits one after the other; of their upper bits, for each value how many have it, as ones
// with a zero after them. That takes some two bits more a number than its lower bits, and
// one is found without unpacking the others. bits is 1 to 40.
class RisingNumbers {
 public:
  static std::string pack(const std::vector<std::uint64_t>& numbers, unsigned bits);

  // How many bytes `count` such numbers take.
  static std::size_t size_of(std::size_t count, unsigned bits);

  // Bytes as pack returned them.
  RisingNumbers(std::string_view bytes, std::size_t count, unsigned bits);

  // Which of the numbers it is, from 0.
  [[nodiscard]] std::optional<std::size_t> find(std::uint64_t number) const;

 private:
  std::size_t count_;
  unsigned low_bits_;
  PackedNumbers uppers_;
  PackedNumbers lowers_;
};

}  // namespace council

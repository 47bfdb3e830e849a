#include "common/packed_numbers.h"

namespace council {
namespace {

// As many that there are at most twice as many values of the upper bits as numbers.
unsigned low_bits_of(std::size_t count, unsigned bits) {
  const auto upper = static_cast<unsigned>(std::bit_width(count > 0 ? count - 1 : 0));
  return bits - std::min(bits, std::max(1U, upper));
}

std::size_t upper_bytes(std::size_t count, unsigned upper_bits) {
  return (count + (std::size_t{1} << upper_bits) + 7) / 8;
}

// The place after the n-th zero.
std::size_t after_zero(const PackedNumbers& bits, std::size_t n, std::size_t end) {
  if (n == 0) {
    return 0;
  }
  for (std::size_t at = 0; at < end; at += 64) {
    std::uint64_t zeros = ~bits.eight_bytes_at(at / 8);
    const auto count = static_cast<std::size_t>(std::popcount(zeros));
    if (n > count) {
      n -= count;
      continue;
    }
    for (; n > 1; --n) {
      zeros &= zeros - 1;
    }
    return at + static_cast<std::size_t>(std::countr_zero(zeros)) + 1;
  }
  return end;
}

}  // namespace

void NumberPacker::put(std::uint64_t number) {
  held_ |= number << kept_;
  for (kept_ += width_; kept_ >= 8; kept_ -= 8) {
    bytes_ += static_cast<char>(held_ & 0xFFU);
    held_ >>= 8U;
  }
}

std::string NumberPacker::bytes() const {
  return kept_ > 0 ? bytes_ + static_cast<char>(held_) : bytes_;
}

std::string RisingNumbers::pack(const std::vector<std::uint64_t>& numbers,
                                unsigned bits) {
  const unsigned low_bits = low_bits_of(numbers.size(), bits);
  std::string uppers(upper_bytes(numbers.size(), bits - low_bits), '\0');
  NumberPacker lowers{low_bits};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const std::size_t bit = (numbers[i] >> low_bits) + i;
    uppers[bit / 8] = static_cast<char>(static_cast<unsigned char>(uppers[bit / 8]) |
                                        (1U << (bit % 8)));
    lowers.put(numbers[i] & ((std::uint64_t{1} << low_bits) - 1));
  }
  return uppers + lowers.bytes();
}

std::size_t RisingNumbers::size_of(std::size_t count, unsigned bits) {
  const unsigned low_bits = low_bits_of(count, bits);
  return upper_bytes(count, bits - low_bits) + (count * low_bits + 7) / 8;
}

RisingNumbers::RisingNumbers(std::string_view bytes, std::size_t count, unsigned bits)
    : count_{count},
      low_bits_{low_bits_of(count, bits)},
      uppers_{bytes.substr(0, upper_bytes(count, bits - low_bits_)), 1},
      lowers_{bytes.substr(std::min(bytes.size(), upper_bytes(count, bits - low_bits_))),
              low_bits_} {}

std::optional<std::size_t> RisingNumbers::find(std::uint64_t number) const {
  const std::uint64_t upper = number >> low_bits_;
  const std::uint64_t lower = number & ((std::uint64_t{1} << low_bits_) - 1);
  std::size_t bit = after_zero(uppers_, upper, count_ + upper + 1);
  for (std::size_t i = bit - upper; i < count_ && uppers_[bit] == 1; ++i, ++bit) {
    if (lowers_[i] == lower) {
      return i;
    }
  }
  return std::nullopt;
}

}  // namespace council

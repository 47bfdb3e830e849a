#pragma once

#include <cstdint>
#include <numeric>

namespace council {

// The numbers from 0 to size - 1, each once, in an order in which those of any first part
// are spread evenly: what has time for some of many looks here and there. Another turn
// begins elsewhere.
class Spread {
 public:
  Spread(std::uint64_t size, std::uint64_t turn) : size_{size}, step_{size * 618 / 1000} {
    while (size_ > 1 && (step_ == 0 || std::gcd(step_, size_) != 1)) {
      ++step_;
    }
    at_ = size_ == 0 ? 0 : turn * 7919 % size_;
  }

  std::uint64_t next() {
    const std::uint64_t number = at_;
    at_ = (at_ + step_) % size_;
    return number;
  }

 private:
  std::uint64_t size_;
  std::uint64_t step_;
  std::uint64_t at_ = 0;
};

// Another one each day.
std::uint64_t turn_of_today();

}  // namespace council

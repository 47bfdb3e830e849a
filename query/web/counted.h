#pragma once

#include <cstddef>

namespace council {

// Counts what lives while it lives.
class Counted {
 public:
  explicit Counted(std::size_t& count) : count_{count} { ++count_; }
  ~Counted() { --count_; }
  Counted(const Counted&) = delete;
  Counted& operator=(const Counted&) = delete;

 private:
  std::size_t& count_;
};

}  // namespace council

#pragma once

#include <chrono>
#include <cstddef>

namespace council {

// Of query processes.
struct WorkerLimits {
  std::size_t workers = 1;
  std::chrono::milliseconds time{};  // of one answer; 0: none
  std::size_t max_waiting = 128;     // requests that may wait for one of them
};

}  // namespace council

#pragma once

#include <chrono>
#include <cstddef>
#include <ostream>
#include <string>

namespace council {

// How far a run is. On a terminal one line that is written over; elsewhere a line every
// half minute, for logs.
class Progress {
 public:
  Progress(std::ostream& out, bool is_terminal) : out_{out}, is_terminal_{is_terminal} {}
  // Clears the line.
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(std::size_t done, std::size_t all);

 private:
  using Clock = std::chrono::steady_clock;

  std::ostream& out_;
  bool is_terminal_;
  bool is_shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point shown_ = start_;
};

// "120 of 400 sources read, 4.0 a second, 1 min 10 s left".
std::string describe_progress(std::size_t done, std::size_t all,
                              std::chrono::duration<double> elapsed);

}  // namespace council

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace council {

enum class ChildEnd : std::uint8_t {
  Finished,  // exit status 0
  Killed,    // by a signal, or another exit status
  OutOfProcessorTime,
  TimedOut,
  TooMuchOutput,
};

struct ChildAnswer {
  ChildEnd end = ChildEnd::Finished;
  std::string output;  // of Finished
  std::string detail;  // of Killed: "Segmentation fault", "exit status 3"
};

// Until when a child may run and how much it may say.
struct ChildBounds {
  std::chrono::steady_clock::time_point deadline;
  std::size_t max_output_bytes = 0;
};

// Reads until all who hold the other end have closed it, or a bound is passed. Returns
// Finished, TimedOut or TooMuchOutput.
ChildEnd gather_output(int pipe, const ChildBounds& bounds, std::string& output);

// The answer of a child that ended with this wait status after saying `output`.
ChildAnswer judge_end(int status, std::string output);

// What is left until then, for poll(); 0 when it has passed.
int milliseconds_until(std::chrono::steady_clock::time_point deadline);

}  // namespace council

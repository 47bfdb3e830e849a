#pragma once

#include <string>
#include <vector>

namespace council::bench {

// What a finished program used and said. Children that it waited for are counted in.
struct ChildRun {
  int exit_status = 0;
  double wall_seconds = 0;
  double cpu_seconds = 0;
  long peak_kibibytes = 0;  // of the largest single process
  std::string output;       // its standard output
};

// Runs a program to its end. Throws std::runtime_error when it cannot be started or dies
// of a signal.
ChildRun run_child(const std::vector<std::string>& command);

}  // namespace council::bench

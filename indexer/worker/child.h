#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "indexer/worker/child_end.h"
#include "indexer/worker/spawn.h"

namespace council {

// A program to be run once: `input` becomes its descriptor 0, its output is gathered, its
// error output is dropped.
struct ChildJob {
  std::filesystem::path program;
  std::vector<std::string> arguments;
  int input = -1;
  std::chrono::milliseconds wall{};
  std::size_t max_output_bytes = 0;
  std::optional<SpawnLimits> limits{};  // for a program that sets itself none
};

// Starts the program in a process group of its own and waits for its end; past a limit
// the group is killed, and with `limits` whatever else it started. No child and no
// descriptor is left behind. Throws Error when it
// cannot be started.
ChildAnswer run_child(const ChildJob& job);

}  // namespace council

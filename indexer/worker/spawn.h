#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace council {

// For a program that does not limit itself as council-extract does.
struct SpawnLimits {
  std::uint64_t cpu_seconds = 0;
  std::uint64_t memory_bytes = 0;
  std::uint64_t file_bytes = 0;  // of each file that it writes
};

struct SpawnJob {
  std::filesystem::path program;
  std::vector<std::string> arguments;
  int input = -1;   // becomes descriptor 0
  int output = -1;  // becomes descriptor 1; -1: dropped
  // Set before the program begins, which has a warden then (warden.h): it ends with all
  // that it started when the calling thread does, and when the warden gets SIGTERM.
  std::optional<SpawnLimits> limits{};
};

// Starts a program in a process group of its own, its error output dropped. Returns its
// process, or that of its warden, which ends the way it ends. OpenMP is
// told to use one processor: others of these programs use the rest. Throws Error when it
// cannot be started.
pid_t spawn(const SpawnJob& job);

// Throws the same Error.
[[noreturn]] void throw_cannot_start(const std::filesystem::path& program, int error);

}  // namespace council

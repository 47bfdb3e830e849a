#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace council {

struct SpawnJob {
  std::filesystem::path program;
  std::vector<std::string> arguments;
  int input = -1;   // becomes descriptor 0
  int output = -1;  // becomes descriptor 1; -1: dropped
};

// Starts a program in a process group of its own, its error output dropped. OpenMP is
// told to use one processor: others of these programs use the rest. Throws Error when it
// cannot be started.
pid_t spawn(const SpawnJob& job);

// Throws the same Error.
[[noreturn]] void throw_cannot_start(const std::filesystem::path& program, int error);

}  // namespace council

#pragma once

#include <cstdint>

namespace council {

struct ProcessLimits {
  std::uint64_t cpu_seconds = 15;
  std::uint64_t memory_bytes = std::uint64_t{1} << 30;
};

// Ties the calling process down for good before it meets a hostile file: limits on
// processor time and memory, no core file, no file written or grown, death with the
// parent, no new rights; where the kernel can (Landlock, seccomp), no file opened but
// fonts and libraries, no socket, no other program. What the kernel cannot do is left
// out. Under a sanitizer, which needs more than that, only the processor time is limited.
void confine_process(const ProcessLimits& limits);

// The same for a process that is about to become `program`: this one may be started, and
// read; where the kernel has no Landlock, others too.
void confine_tool(const ProcessLimits& limits, const char* program);

}  // namespace council

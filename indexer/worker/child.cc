#include "indexer/worker/child.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <optional>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include "common/file_descriptor.h"
#include "indexer/worker/spawn.h"

namespace council {
namespace {

using Clock = std::chrono::steady_clock;

// A child that closed its output and goes on running is given what is left of its time;
// nullopt when that was not enough.
std::optional<int> wait_for_end(pid_t child, Clock::time_point deadline) {
  int status = 0;
  timespec pause{.tv_sec = 0, .tv_nsec = 1'000'000};
  while (waitpid(child, &status, WNOHANG) == 0) {
    if (Clock::now() > deadline) {
      return std::nullopt;
    }
    nanosleep(&pause, nullptr);
    pause.tv_nsec = std::min(pause.tv_nsec * 2, 50'000'000L);
  }
  return status;
}

// A warden ends what the program started, wherever it is.
void end_child(pid_t child, bool has_warden) {
  kill(has_warden ? child : -child, has_warden ? SIGTERM : SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
}

}  // namespace

ChildAnswer run_child(const ChildJob& job) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) {
    throw_cannot_start(job.program, errno);
  }
  const FileDescriptor reading{ends[0]};
  FileDescriptor writing{ends[1]};
  const ChildBounds bounds{Clock::now() + job.wall, job.max_output_bytes};
  const pid_t child = spawn({.program = job.program,
                             .arguments = job.arguments,
                             .input = job.input,
                             .output = writing.get(),
                             .limits = job.limits});
  writing.close();
  std::string output;
  const ChildEnd end = gather_output(reading.get(), bounds, output);
  if (end != ChildEnd::Finished) {
    end_child(child, job.limits.has_value());
    return {end, {}, {}};
  }
  const std::optional<int> status = wait_for_end(child, bounds.deadline);
  if (!status) {
    end_child(child, job.limits.has_value());
    return {ChildEnd::TimedOut, {}, {}};
  }
  return judge_end(*status, std::move(output));
}

}  // namespace council

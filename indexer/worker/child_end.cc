#include "indexer/worker/child_end.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <limits>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace council {

int milliseconds_until(std::chrono::steady_clock::time_point deadline) {
  using std::chrono::milliseconds;
  const auto left = std::chrono::duration_cast<milliseconds>(
      deadline - std::chrono::steady_clock::now());
  constexpr milliseconds::rep longest = std::numeric_limits<int>::max();
  return static_cast<int>(std::clamp<milliseconds::rep>(left.count(), 0, longest));
}

ChildEnd gather_output(int pipe, const ChildBounds& bounds, std::string& output) {
  std::array<char, 65536> buffer{};
  for (;;) {
    const int left = milliseconds_until(bounds.deadline);
    pollfd ready{.fd = pipe, .events = POLLIN, .revents = 0};
    const int count = left > 0 ? poll(&ready, 1, left) : 0;
    if (count == 0) {
      return ChildEnd::TimedOut;
    }
    const ssize_t size = count < 0 ? -1 : read(pipe, buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) {
      continue;
    }
    if (size <= 0) {
      return ChildEnd::Finished;
    }
    if (output.size() + static_cast<std::size_t>(size) > bounds.max_output_bytes) {
      return ChildEnd::TooMuchOutput;
    }
    output.append(buffer.data(), static_cast<std::size_t>(size));
  }
}

ChildAnswer judge_end(int status, std::string output) {
  if (WIFSIGNALED(status)) {
    const int signal = WTERMSIG(status);
    return {signal == SIGXCPU ? ChildEnd::OutOfProcessorTime : ChildEnd::Killed,
            {},
            strsignal(signal)};
  }
  if (WEXITSTATUS(status) != 0) {
    return {ChildEnd::Killed, {}, "exit status " + std::to_string(WEXITSTATUS(status))};
  }
  return {ChildEnd::Finished, std::move(output), {}};
}

}  // namespace council

#include "indexer/worker/child.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "common/error.h"

namespace council {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_{number} {}
  ~Descriptor() { reset(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int number() const { return number_; }
  void reset() {
    if (number_ >= 0) {
      close(std::exchange(number_, -1));
    }
  }

 private:
  int number_;
};

[[noreturn]] void throw_cannot_start(const std::filesystem::path& program, int error) {
  throw Error{"cannot start " + program.string() + ": " +
              std::generic_category().message(error)};
}

// What posix_spawn is told to do between fork and exec.
class SpawnPlan {
 public:
  SpawnPlan(int input, int output) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_init(&attributes_);
    posix_spawnattr_setpgroup(&attributes_, 0);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setflags(&attributes_,
                             POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
  }
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;

  [[nodiscard]] pid_t start(const ChildJob& job) const {
    std::string program = job.program.string();
    std::vector<std::string> arguments = job.arguments;
    std::vector<char*> argv{program.data()};
    for (std::string& argument : arguments) {
      argv.push_back(argument.data());
    }
    argv.push_back(nullptr);
    pid_t child = 0;
    const int error = posix_spawn(&child, program.c_str(), &actions_, &attributes_,
                                  argv.data(), environ);
    if (error != 0) {
      throw_cannot_start(job.program, error);
    }
    return child;
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

using Clock = std::chrono::steady_clock;

// Reads until the child closes its end, or a limit is passed.
ChildEnd gather(int pipe, const ChildJob& job, std::string& output) {
  const Clock::time_point deadline = Clock::now() + job.wall;
  std::array<char, 65536> buffer{};
  for (;;) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
    pollfd ready{.fd = pipe, .events = POLLIN, .revents = 0};
    const int count =
        left.count() > 0 ? poll(&ready, 1, static_cast<int>(left.count())) : 0;
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
    if (output.size() + static_cast<std::size_t>(size) > job.max_output_bytes) {
      return ChildEnd::TooMuchOutput;
    }
    output.append(buffer.data(), static_cast<std::size_t>(size));
  }
}

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

void kill_group(pid_t child) {
  kill(-child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
}

ChildAnswer judge(int status, std::string output) {
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

}  // namespace

ChildAnswer run_child(const ChildJob& job) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) {
    throw_cannot_start(job.program, errno);
  }
  const Descriptor reading{ends[0]};
  Descriptor writing{ends[1]};
  const Clock::time_point deadline = Clock::now() + job.wall;
  const pid_t child = SpawnPlan{job.input, writing.number()}.start(job);
  writing.reset();
  std::string output;
  const ChildEnd end = gather(reading.number(), job, output);
  if (end != ChildEnd::Finished) {
    kill_group(child);
    return {end, {}, {}};
  }
  const std::optional<int> status = wait_for_end(child, deadline);
  if (!status) {
    kill_group(child);
    return {ChildEnd::TimedOut, {}, {}};
  }
  return judge(*status, std::move(output));
}

}  // namespace council

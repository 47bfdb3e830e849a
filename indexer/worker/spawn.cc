#include "indexer/worker/spawn.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

#include "common/error.h"
#include "common/file_descriptor.h"
#include "indexer/worker/warden.h"

namespace council {
namespace {

// What a program is started with, as the system takes it.
class StartVectors {
 public:
  explicit StartVectors(const SpawnJob& job)
      : program_{job.program.string()}, arguments_{job.arguments} {
    argv_.push_back(program_.data());
    for (std::string& argument : arguments_) {
      argv_.push_back(argument.data());
    }
    argv_.push_back(nullptr);
    environment_.push_back(one_processor_.data());
    for (char** variable = environ; *variable != nullptr; ++variable) {
      environment_.push_back(*variable);
    }
    environment_.push_back(nullptr);
  }
  StartVectors(const StartVectors&) = delete;
  StartVectors& operator=(const StartVectors&) = delete;

  [[nodiscard]] char* const* argv() const { return argv_.data(); }
  [[nodiscard]] char* const* environment() const { return environment_.data(); }

 private:
  std::string program_;
  std::vector<std::string> arguments_;
  std::string one_processor_ = "OMP_THREAD_LIMIT=1";
  std::vector<char*> argv_;
  std::vector<char*> environment_;
};

void limit(__rlimit_resource_t resource, std::uint64_t soft, std::uint64_t hard) {
  const rlimit both{soft, hard};
  ::setrlimit(resource, &both);
}

// Between fork and exec: calls only that are safe there, whatever other threads held.
[[noreturn]] void become(const SpawnJob& job, const StartVectors& vectors, int failure,
                         pid_t parent) {
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  if (::getppid() != parent) {
    ::_exit(1);
  }
  // At the first limit comes SIGXCPU, which names the reason; at the second SIGKILL.
  limit(RLIMIT_CPU, job.limits->cpu_seconds, job.limits->cpu_seconds + 1);
  limit(RLIMIT_CORE, 0, 0);
  limit(RLIMIT_FSIZE, job.limits->file_bytes, job.limits->file_bytes);
  limit(RLIMIT_AS, job.limits->memory_bytes, job.limits->memory_bytes);
  ::execve(vectors.argv()[0], vectors.argv(), vectors.environment());
  const int error = errno;
  static_cast<void>(::write(failure, &error, sizeof error) == sizeof error);
  ::_exit(1);
}

// What was opened here is not to stay open with the warden, and what the program is to
// have as its own stands where it looks for it.
bool take_descriptors(const SpawnJob& job, int failure) {
  const int dropped = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  const bool are_taken =
      ::dup2(job.input, STDIN_FILENO) >= 0 &&
      ::dup2(job.output < 0 ? dropped : job.output, STDOUT_FILENO) >= 0 &&
      ::dup2(dropped, STDERR_FILENO) >= 0;
  const auto kept = static_cast<unsigned>(failure);
  if (kept > STDERR_FILENO + 1U) {
    ::close_range(STDERR_FILENO + 1U, kept - 1U, 0);
  }
  ::close_range(kept + 1U, ~0U, 0);
  return are_taken;
}

// Starts the program and looks after it.
[[noreturn]] void become_warden(const SpawnJob& job, const StartVectors& vectors,
                                int failure, pid_t parent) {
  ::setpgid(0, 0);
  prepare_warden();
  if (::getppid() != parent || !take_descriptors(job, failure)) {
    ::_exit(1);
  }
  const pid_t self = ::getpid();
  const pid_t program = ::fork();
  if (program == 0) {
    become(job, vectors, failure, self);
  }
  if (program < 0) {
    const int error = errno;
    static_cast<void>(::write(failure, &error, sizeof error) == sizeof error);
    ::_exit(1);
  }
  ::close(failure);
  // Whoever reads the answer sees its end.
  ::dup2(STDERR_FILENO, STDIN_FILENO);
  ::dup2(STDERR_FILENO, STDOUT_FILENO);
  watch_over(program);
}

// posix_spawn sets no limits.
pid_t start_limited(const SpawnJob& job, const StartVectors& vectors) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
    throw_cannot_start(job.program, errno);
  }
  const FileDescriptor reading{ends[0]};
  FileDescriptor writing{ends[1]};
  const pid_t parent = ::getpid();
  const pid_t child = ::fork();
  if (child == 0) {
    become_warden(job, vectors, writing.get(), parent);
  }
  const int no_fork = errno;
  writing.close();
  if (child < 0) {
    throw_cannot_start(job.program, no_fork);
  }
  int error = 0;
  if (::read(reading.get(), &error, sizeof error) == sizeof error) {
    ::waitpid(child, nullptr, 0);
    throw_cannot_start(job.program, error);
  }
  return child;
}

// What posix_spawn is told to do between fork and exec.
class SpawnPlan {
 public:
  explicit SpawnPlan(const SpawnJob& job) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_adddup2(&actions_, job.input, STDIN_FILENO);
    if (job.output >= 0) {
      posix_spawn_file_actions_adddup2(&actions_, job.output, STDOUT_FILENO);
    } else {
      drop(STDOUT_FILENO);
    }
    drop(STDERR_FILENO);
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

  [[nodiscard]] pid_t start(const SpawnJob& job, const StartVectors& vectors) const {
    pid_t child = 0;
    const int error = posix_spawn(&child, job.program.c_str(), &actions_, &attributes_,
                                  vectors.argv(), vectors.environment());
    if (error != 0) {
      throw_cannot_start(job.program, error);
    }
    return child;
  }

 private:
  void drop(int output) {
    posix_spawn_file_actions_addopen(&actions_, output, "/dev/null", O_WRONLY, 0);
  }

  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

}  // namespace

pid_t spawn(const SpawnJob& job) {
  const StartVectors vectors{job};
  return job.limits ? start_limited(job, vectors) : SpawnPlan{job}.start(job, vectors);
}

void throw_cannot_start(const std::filesystem::path& program, int error) {
  throw Error{"cannot start " + program.string() + ": " +
              std::generic_category().message(error)};
}

}  // namespace council

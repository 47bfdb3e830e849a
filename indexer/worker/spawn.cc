#include "indexer/worker/spawn.h"

#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <system_error>
#include <unistd.h>

#include "common/error.h"

namespace council {
namespace {

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

  [[nodiscard]] pid_t start(const SpawnJob& job) const {
    std::string program = job.program.string();
    std::vector<std::string> arguments = job.arguments;
    std::vector<char*> argv{program.data()};
    for (std::string& argument : arguments) {
      argv.push_back(argument.data());
    }
    argv.push_back(nullptr);
    std::string one_processor = "OMP_THREAD_LIMIT=1";
    std::vector<char*> environment{one_processor.data()};
    for (char** variable = environ; *variable != nullptr; ++variable) {
      environment.push_back(*variable);
    }
    environment.push_back(nullptr);
    pid_t child = 0;
    const int error = posix_spawn(&child, program.c_str(), &actions_, &attributes_,
                                  argv.data(), environment.data());
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
  return SpawnPlan{job}.start(job);
}

void throw_cannot_start(const std::filesystem::path& program, int error) {
  throw Error{"cannot start " + program.string() + ": " +
              std::generic_category().message(error)};
}

}  // namespace council

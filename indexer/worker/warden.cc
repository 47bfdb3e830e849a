#include "indexer/worker/warden.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace council {
namespace {

// Against what starts others faster than they can be ended.
constexpr int most_rounds = 10'000;

sigset_t watched_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGCHLD);
  sigaddset(&signals, SIGTERM);
  return signals;
}

// "123 4567 ": false where there is no such list.
bool kill_children() {
  const int list = ::open("/proc/thread-self/children", O_RDONLY | O_CLOEXEC);
  if (list < 0) {
    return false;
  }
  std::array<char, 4096> block{};
  pid_t child = 0;
  ssize_t size = 0;
  while ((size = ::read(list, block.data(), block.size())) > 0) {
    for (ssize_t at = 0; at < size; ++at) {
      const char c = block[static_cast<std::size_t>(at)];
      if (c >= '0' && c <= '9') {
        child = child * 10 + (c - '0');
      } else if (child > 0) {
        ::kill(child, SIGKILL);
        child = 0;
      }
    }
  }
  ::close(list);
  return true;
}

// The children of one that ended become ours.
void end_all(pid_t program) {
  ::kill(-program, SIGKILL);
  for (int round = 0; round < most_rounds; ++round) {
    const bool are_known = kill_children();
    int status = 0;
    if (::waitpid(-1, &status, are_known ? 0 : WNOHANG) <= 0 && errno != EINTR) {
      return;
    }
  }
}

[[noreturn]] void end_like(int status) {
  if (WIFEXITED(status)) {
    ::_exit(WEXITSTATUS(status));
  }
  const int signal = WTERMSIG(status);
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
  ::signal(signal, SIG_DFL);
  sigset_t nothing;
  sigemptyset(&nothing);
  ::sigprocmask(SIG_SETMASK, &nothing, nullptr);
  ::kill(::getpid(), signal);
  ::_exit(128 + signal);
}

}  // namespace

void prepare_warden() {
  const sigset_t signals = watched_signals();
  ::sigprocmask(SIG_SETMASK, &signals, nullptr);
  ::prctl(PR_SET_CHILD_SUBREAPER, 1);
  ::prctl(PR_SET_PDEATHSIG, SIGTERM);
}

void watch_over(pid_t program) {
  const sigset_t signals = watched_signals();
  for (;;) {
    const int signal = ::sigwaitinfo(&signals, nullptr);
    int status = SIGKILL;  // as of waitpid
    if (signal == SIGTERM) {
      end_all(program);
      end_like(status);
    }
    for (pid_t ended = 1; ended > 0;) {
      ended = ::waitpid(-1, &status, WNOHANG);
      if (ended == program) {
        end_all(program);
        end_like(status);
      }
    }
  }
}

}  // namespace council

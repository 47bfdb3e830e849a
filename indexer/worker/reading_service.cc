#include "indexer/worker/reading_service.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <exception>
#include <optional>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include "indexer/worker/reader_message.h"

namespace council {
namespace {

// Makes the end of a child something to wait for beside a message.
class Endings {
 public:
  Endings() {
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGCHLD);
    sigprocmask(SIG_BLOCK, &ending, &before_);
    watch_ = FileDescriptor{signalfd(-1, &ending, SFD_CLOEXEC | SFD_NONBLOCK)};
  }

  [[nodiscard]] int descriptor() const { return watch_.get(); }
  void forget() const {
    signalfd_siginfo seen{};
    while (read(watch_.get(), &seen, sizeof seen) > 0) {
    }
  }
  // For the child, which may have children of its own.
  void restore() const { sigprocmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
  FileDescriptor watch_;
};

[[noreturn]] void become_reader(const ReaderRequest& asked, const Endings& endings,
                                const ReadingSteps& steps) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  endings.restore();
  dup2(asked.source.get(), STDIN_FILENO);
  dup2(asked.output.get(), STDOUT_FILENO);
  close_range(STDERR_FILENO + 1, ~0U, 0);
  int status = 1;
  try {
    status = steps.read(asked.request);
  } catch (const std::exception&) {
    status = 1;  // which the other side reports of this source
  }
  ::_exit(status);
}

bool has_ended(pid_t child) {
  siginfo_t info{};  // si_pid stays 0 while it runs
  return waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT) !=
             0 ||
         info.si_pid != 0;
}

// Ends the child, and what it started; returns its wait status.
int end_group(pid_t child) {
  kill(-child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

// Waits for the child's end, which a word from the other side, or its end, brings about.
int wait_for_end(pid_t child, int socket, const Endings& endings) {
  std::array<pollfd, 2> events{pollfd{endings.descriptor(), POLLIN, 0},
                               pollfd{socket, POLLIN, 0}};
  while (!has_ended(child) && events[1].revents == 0) {
    poll(events.data(), events.size(), -1);
    endings.forget();
  }
  return end_group(child);
}

void prepare(int source, const ReadingSteps& steps) {
  std::array<char, 16> beginning{};
  const ssize_t size = pread(source, beginning.data(), beginning.size(), 0);
  if (size <= 0) {
    return;
  }
  try {
    steps.prepare({beginning.data(), static_cast<std::size_t>(size)});
  } catch (const std::exception&) {
    return;  // the child meets the same trouble, and tells it
  }
}

}  // namespace

int serve_requests(int socket, const ReadingSteps& steps) {
  const Endings endings;
  while (std::optional<ReaderRequest> asked = receive_request(socket)) {
    prepare(asked->source.get(), steps);
    const pid_t child = fork();
    if (child < 0) {
      return 1;
    }
    if (child == 0) {
      become_reader(*asked, endings, steps);
    }
    setpgid(child, child);  // whoever of the two is first
    asked->source.close();
    asked->output.close();
    if (!send_end(socket, wait_for_end(child, socket, endings))) {
      return 0;
    }
  }
  return 0;
}

}  // namespace council

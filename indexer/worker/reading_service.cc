#include "indexer/worker/reading_service.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <exception>
#include <optional>
#include <poll.h>
#include <string>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

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

// A process that reads, with the socket over which it asks for more: requests to it, and
// from it ends, as between the two programs, and for each request a word that it is
// taken, an end too.
struct ReadingProcess {
  pid_t id = -1;
  FileDescriptor socket;
  WorkerRequest first;
};

constexpr int more_requests = STDERR_FILENO + 1;

Reading read_source(const WorkerRequest& request, const ReadingSteps& steps) {
  try {
    return steps.read(request);
  } catch (const std::exception&) {
    return {.status = 1};  // which the other side reports of this source
  }
}

void take_descriptors(const ReaderRequest& asked) {
  dup2(asked.source.get(), STDIN_FILENO);
  dup2(asked.output.get(), STDOUT_FILENO);
}

// Whoever reads the answer sees its end.
void leave_descriptors() {
  dup2(STDERR_FILENO, STDIN_FILENO);
  dup2(STDERR_FILENO, STDOUT_FILENO);
}

[[noreturn]] void become_reader(const ReaderRequest& asked, int socket,
                                const Endings& endings, const ReadingSteps& steps) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  endings.restore();
  take_descriptors(asked);
  dup2(socket, more_requests);
  close_range(more_requests + 1, ~0U, 0);
  WorkerRequest request = asked.request;
  for (;;) {
    const Reading done = read_source(request, steps);
    if (!done.may_go_on) {
      ::_exit(done.status);
    }
    leave_descriptors();
    const std::optional<ReaderRequest> next =
        send_end(more_requests, 0) ? receive_request(more_requests) : std::nullopt;
    if (!next || !send_end(more_requests, 0)) {
      ::_exit(0);
    }
    take_descriptors(*next);
    request = next->request;
  }
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

struct Answered {
  int status = 0;  // as of waitpid
  bool goes_on = false;
};

// Waits until the process has answered or ended; a word from the other side, or its end,
// ends the process.
Answered wait_for_answer(const ReadingProcess& reader, int socket,
                         const Endings& endings) {
  std::array<pollfd, 3> events{pollfd{endings.descriptor(), POLLIN, 0},
                               pollfd{socket, POLLIN, 0},
                               pollfd{reader.socket.get(), POLLIN, 0}};
  while (!has_ended(reader.id) && events[1].revents == 0) {
    if (events[2].revents != 0) {
      if (const std::optional<int> status = receive_end(reader.socket.get())) {
        return {.status = *status, .goes_on = true};
      }
      events[2].fd = -1;  // it has closed it, and is about to end
    }
    poll(events.data(), events.size(), -1);
    endings.forget();
  }
  return {.status = end_group(reader.id), .goes_on = false};
}

std::string read_beginning(int source) {
  std::array<char, 16> beginning{};
  const ssize_t size = pread(source, beginning.data(), beginning.size(), 0);
  return {beginning.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0))};
}

void prepare(std::string_view beginning, const ReadingSteps& steps) {
  try {
    steps.prepare(beginning);
  } catch (const std::exception&) {
    return;  // the child meets the same trouble, and tells it
  }
}

// nullopt where no process can be started.
std::optional<ReadingProcess> start(const ReaderRequest& asked, const Endings& endings,
                                    const ReadingSteps& steps) {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return std::nullopt;
  }
  FileDescriptor here{ends[0]};
  const FileDescriptor there{ends[1]};
  const pid_t child = fork();
  if (child < 0) {
    return std::nullopt;
  }
  if (child == 0) {
    become_reader(asked, there.get(), endings, steps);
  }
  setpgid(child, child);  // whoever of the two is first
  return ReadingProcess{.id = child, .socket = std::move(here), .first = asked.request};
}

// Whether the process took the request, which it says: one that has been killed while it
// waited costs no source. It is held to the limits of its first one.
bool give(const ReadingProcess& reader, const ReaderRequest& asked) {
  return reader.first.cpu_seconds == asked.request.cpu_seconds &&
         reader.first.memory_mib == asked.request.memory_mib &&
         send_request(reader.socket.get(), asked.request, asked.source.get(),
                      asked.output.get()) &&
         receive_end(reader.socket.get()).has_value();
}

// The processes that read, of which one may wait for its next source.
class Processes {
 public:
  Processes(int socket, const ReadingSteps& steps) : socket_{socket}, steps_{steps} {}
  ~Processes() { end_waiting(); }
  Processes(const Processes&) = delete;
  Processes& operator=(const Processes&) = delete;

  // The wait status; nullopt where no process can be started.
  std::optional<int> answer(ReaderRequest asked) {
    const std::string beginning = read_beginning(asked.source.get());
    prepare(beginning, steps_);
    const bool is_plain = steps_.is_plain(beginning);
    std::optional<ReadingProcess> reader;
    if (is_plain && waiting_) {
      if (give(*waiting_, asked)) {
        reader = std::exchange(waiting_, std::nullopt);
      } else {
        end_waiting();
      }
    }
    if (!reader) {
      reader = start(asked, endings_, steps_);
    }
    if (!reader) {
      return std::nullopt;
    }
    asked.source.close();
    asked.output.close();
    const Answered answered = wait_for_answer(*reader, socket_, endings_);
    if (answered.goes_on && is_plain) {
      waiting_ = std::move(reader);
    } else if (answered.goes_on) {
      end_group(reader->id);  // whatever it says: the source may have been hostile
    }
    return answered.status;
  }

 private:
  void end_waiting() {
    if (waiting_) {
      end_group(waiting_->id);
      waiting_.reset();
    }
  }

  int socket_;
  const ReadingSteps& steps_;
  Endings endings_;
  std::optional<ReadingProcess> waiting_;
};

}  // namespace

int serve_requests(int socket, const ReadingSteps& steps) {
  Processes processes{socket, steps};
  while (std::optional<ReaderRequest> asked = receive_request(socket)) {
    const std::optional<int> status = processes.answer(std::move(*asked));
    if (!status) {
      return 1;
    }
    if (!send_end(socket, *status)) {
      return 0;
    }
  }
  return 0;
}

}  // namespace council

#include "query/web/nursery.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <unistd.h>

#include "common/error.h"
#include "common/sanitizer.h"

namespace council {
namespace {

// What most requests fit into.
constexpr std::size_t first_bytes = 8192;

bool send_all(int connection, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno != EINTR) {
      return false;
    }
    bytes.remove_prefix(sent < 0 ? 0 : static_cast<std::size_t>(sent));
  }
  return true;
}

// All that is said at once, in a buffer that serves again; "" when the other side has
// hung up.
std::string_view receive_packed(int connection, std::string& buffer) {
  std::size_t had = 0;
  while (true) {
    const std::optional<std::size_t> size = packed_size({buffer.data(), had});
    if (size && had >= *size) {
      return {buffer.data(), *size};
    }
    if (had == buffer.size()) {
      buffer.resize(std::max(first_bytes, 2 * had));
    }
    const ssize_t received =
        ::recv(connection, buffer.data() + had, buffer.size() - had, 0);
    if (received == 0 || (received < 0 && errno != EINTR)) {
      return {};
    }
    had += static_cast<std::size_t>(std::max<ssize_t>(received, 0));
  }
}

void set_alarm(std::chrono::milliseconds time) {
  itimerval timer{};
  timer.it_value.tv_sec = time.count() / 1000;
  timer.it_value.tv_usec = (time.count() % 1000) * 1000;
  ::setitimer(ITIMER_REAL, &timer, nullptr);
}

void limit_memory(std::size_t bytes) {
  if (!under_sanitizer) {
    const rlimit limit{bytes, bytes};
    ::setrlimit(RLIMIT_AS, &limit);
  }
}

// Between two answers the allocator would give back what the next one asks for again; a
// twelfth of a worker's time went into that. The limit of memory holds all the same.
void keep_memory() {
  constexpr int spare_bytes = 64 * 1024 * 1024;
  ::mallopt(M_TRIM_THRESHOLD, spare_bytes);
  ::mallopt(M_MMAP_THRESHOLD, spare_bytes / 16);
}

// Until the server hangs up. The alarm's own action ends the process: nothing that hangs
// in a library can put it off.
[[noreturn]] void be_worker(int connection, const Nursery::Answer& answer,
                            const Nursery::Limits& limits) {
  ::signal(SIGALRM, SIG_DFL);
  limit_memory(limits.bytes);
  keep_memory();
  std::string buffer;
  while (true) {
    const std::optional<WebRequest> request =
        unpack_request(receive_packed(connection, buffer));
    if (!request) {
      break;
    }
    set_alarm(limits.time);
    const std::string answered = pack(answer(*request));
    set_alarm(std::chrono::milliseconds{0});
    if (!send_all(connection, answered)) {
      break;
    }
  }
  ::_exit(0);
}

// A byte with a descriptor beside it, as the kernel passes them between processes.
struct DescriptorMessage {
  DescriptorMessage() {
    header.msg_iov = &part;
    header.msg_iovlen = 1;
    header.msg_control = room.data();
    header.msg_controllen = room.size();
  }
  char byte = 'w';
  iovec part{&byte, 1};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> room{};
  msghdr header{};
};

bool send_descriptor(int control, int descriptor) {
  DescriptorMessage message;
  cmsghdr* const beside = CMSG_FIRSTHDR(&message.header);
  beside->cmsg_level = SOL_SOCKET;
  beside->cmsg_type = SCM_RIGHTS;
  beside->cmsg_len = CMSG_LEN(sizeof(int));
  std::memcpy(CMSG_DATA(beside), &descriptor, sizeof descriptor);
  return ::sendmsg(control, &message.header, MSG_NOSIGNAL) == 1;
}

// -1 when the other side has hung up.
int receive_descriptor(int control) {
  DescriptorMessage message;
  ssize_t received = 0;
  do {
    received = ::recvmsg(control, &message.header, MSG_CMSG_CLOEXEC);
  } while (received < 0 && errno == EINTR);
  const cmsghdr* const beside = received == 1 ? CMSG_FIRSTHDR(&message.header) : nullptr;
  if (beside == nullptr) {
    return -1;
  }
  int descriptor = -1;
  std::memcpy(&descriptor, CMSG_DATA(beside), sizeof descriptor);
  return descriptor;
}

// Makes a worker for each connection that it is given, until the server is gone. The ends
// of workers need not be waited for: the kernel forgets them.
[[noreturn]] void be_nursery(int control, const Nursery::Answer& answer,
                             const Nursery::Limits& limits) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::signal(SIGCHLD, SIG_IGN);
  // An interrupt from the keyboard reaches the whole group; the server decides when to
  // go.
  ::signal(SIGINT, SIG_IGN);
  ::signal(SIGTERM, SIG_IGN);
  for (int connection = receive_descriptor(control); connection >= 0;
       connection = receive_descriptor(control)) {
    if (::fork() == 0) {
      ::close(control);
      be_worker(connection, answer, limits);
    }
    ::close(connection);
  }
  ::_exit(0);
}

}  // namespace

Nursery::Nursery(const Answer& answer, Limits limits) {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    throw Error{std::string{"cannot start query processes: "} + std::strerror(errno)};
  }
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    be_nursery(ends[1], answer, limits);
  }
  ::close(ends[1]);
  if (child < 0) {
    ::close(ends[0]);
    throw Error{std::string{"cannot start query processes: "} + std::strerror(errno)};
  }
  control_ = ends[0];
}

Nursery::~Nursery() {
  ::close(control_);
}

int Nursery::new_worker() const {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return -1;
  }
  const bool sent = send_descriptor(control_, ends[1]);
  ::close(ends[1]);
  if (!sent) {
    ::close(ends[0]);
    return -1;
  }
  return ends[0];
}

}  // namespace council

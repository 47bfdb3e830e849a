#include "query/limited_run.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <optional>
#include <poll.h>
#include <signal.h>
#include <string_view>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

#include "common/error.h"
#include "common/file_descriptor.h"
#include "common/sanitizer.h"

namespace council {
namespace {

using Clock = std::chrono::steady_clock;

constexpr rlim_t max_address_space = rlim_t{1} << 30;
constexpr int crash_status = 3;  // as of an index that cannot be read

// "<status> <bytes of out> <out><err>"
std::string pack(const Outcome& outcome) {
  return std::to_string(outcome.status) + " " + std::to_string(outcome.out.size()) + " " +
         outcome.out + outcome.err;
}

std::optional<Outcome> unpack(std::string_view packed) {
  Outcome outcome;
  std::size_t size = 0;
  const char* const end = packed.data() + packed.size();
  const auto status = std::from_chars(packed.data(), end, outcome.status);
  if (status.ec != std::errc{} || status.ptr == end) {
    return std::nullopt;
  }
  const auto bytes = std::from_chars(status.ptr + 1, end, size);
  if (bytes.ec != std::errc{} || bytes.ptr == end ||
      size > static_cast<std::size_t>(end - bytes.ptr - 1)) {
    return std::nullopt;
  }
  const std::string_view rest{bytes.ptr + 1,
                              static_cast<std::size_t>(end - bytes.ptr - 1)};
  outcome.out = rest.substr(0, size);
  outcome.err = rest.substr(size);
  return outcome;
}

void limit_memory() {
  if (!under_sanitizer) {
    const rlimit limit{max_address_space, max_address_space};
    ::setrlimit(RLIMIT_AS, &limit);
  }
}

[[noreturn]] void be_child(const std::function<Outcome()>& work, int output) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::signal(SIGPIPE, SIG_IGN);
  limit_memory();
  const bool sent = write_all(output, pack(work()));
  ::_exit(sent ? 0 : 1);
}

// What the child wrote until it closed the pipe; nullopt when the time was up before.
std::optional<std::string> read_until(int input, Clock::time_point deadline) {
  std::string received;
  std::array<char, 65536> buffer{};
  while (true) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
    if (left.count() <= 0) {
      return std::nullopt;
    }
    pollfd ready{input, POLLIN, 0};
    if (::poll(&ready, 1, static_cast<int>(left.count())) <= 0) {
      continue;
    }
    const ssize_t size = ::read(input, buffer.data(), buffer.size());
    if (size == 0) {
      return received;
    }
    if (size > 0) {
      received.append(buffer.data(), static_cast<std::size_t>(size));
    }
  }
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

std::string seconds(std::chrono::milliseconds time) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%g",
                static_cast<double>(time.count()) / 1000);
  return buffer.data();
}

std::chrono::milliseconds allowed(std::chrono::milliseconds time_limit) {
  return time_limit * (under_sanitizer ? 10 : 1);
}

// What the process ends with when its time is up: read by a signal handler, which may
// call hardly anything.
const Outcome* late_outcome = nullptr;

extern "C" void end_late(int) {
  const std::string& message = late_outcome->err;
  [[maybe_unused]] const ssize_t written =
      ::write(STDERR_FILENO, message.data(), message.size());
  ::_exit(late_outcome->status);
}

// What a damaged index does to a program that trusts it.
constexpr std::array crashes{SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};

extern "C" void end_crashed(int) {
  constexpr std::string_view message =
      "council-query: the search ended without an answer; the index may be damaged "
      "(council-index check tells more)\n";
  [[maybe_unused]] const ssize_t written =
      ::write(STDERR_FILENO, message.data(), message.size());
  ::_exit(crash_status);
}

// Crashes end the process with a message: a sanitizer's own handlers tell more. They need
// a stack of their own where that of the program is used up.
class CrashHandler {
 public:
  CrashHandler() {
    if (under_sanitizer) {
      return;
    }
    const stack_t own{.ss_sp = stack_.data(), .ss_flags = 0, .ss_size = stack_.size()};
    ::sigaltstack(&own, nullptr);
    set(end_crashed, SA_ONSTACK);
  }
  CrashHandler(const CrashHandler&) = delete;
  CrashHandler& operator=(const CrashHandler&) = delete;
  ~CrashHandler() {
    if (under_sanitizer) {
      return;
    }
    set(SIG_DFL, 0);
    const stack_t none{.ss_sp = nullptr, .ss_flags = SS_DISABLE, .ss_size = 0};
    ::sigaltstack(&none, nullptr);
  }

 private:
  static void set(void (*handler)(int), int flags) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    for (const int signal : crashes) {
      ::sigaction(signal, &action, nullptr);
    }
  }

  std::array<char, std::size_t{64} * 1024> stack_{};
};

// A limit of the whole process for as long as it lives.
class Watch {
 public:
  Watch(std::chrono::milliseconds time_limit, const Outcome& late) {
    late_outcome = &late;
    ::signal(SIGALRM, end_late);
    set_timer(time_limit);
    ::getrlimit(RLIMIT_AS, &memory_);
    allow(std::min(max_address_space, memory_.rlim_cur));
  }
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;
  ~Watch() {
    set_timer(std::chrono::milliseconds{0});
    allow(memory_.rlim_cur);
  }

 private:
  static void set_timer(std::chrono::milliseconds time) {
    const auto whole = std::chrono::duration_cast<std::chrono::seconds>(time);
    const std::chrono::microseconds rest = time - whole;
    const itimerval timer{.it_interval = {},
                          .it_value = {.tv_sec = whole.count(), .tv_usec = rest.count()}};
    ::setitimer(ITIMER_REAL, &timer, nullptr);
  }

  void allow(rlim_t bytes) const {
    if (!under_sanitizer) {
      const rlimit limit{bytes, memory_.rlim_max};
      ::setrlimit(RLIMIT_AS, &limit);
    }
  }

  CrashHandler crashes_;
  rlimit memory_{};
};

}  // namespace

std::string late_message(std::chrono::milliseconds time_limit) {
  return "stopped after " + seconds(time_limit) +
         " s; ask for less (fewer words, no '*') or raise --timeout";
}

Outcome run_limited(const std::function<Outcome()>& work,
                    std::chrono::milliseconds time_limit) {
  if (time_limit.count() == 0) {
    return work();
  }
  std::array<int, 2> ends{};
  if (::pipe(ends.data()) != 0) {
    throw Error{std::string{"cannot start a search: "} + std::strerror(errno)};
  }
  FileDescriptor input{ends[0]};
  FileDescriptor output{ends[1]};
  const auto deadline = Clock::now() + allowed(time_limit);
  const pid_t child = ::fork();
  if (child < 0) {
    throw Error{std::string{"cannot start a search: "} + std::strerror(errno)};
  }
  if (child == 0) {
    be_child(work, output.get());
  }
  output.close();
  const std::optional<std::string> received = read_until(input.get(), deadline);
  if (!received) {
    ::kill(child, SIGKILL);
    wait_for(child);
    throw QueryError{late_message(time_limit)};
  }
  const int status = wait_for(child);
  std::optional<Outcome> outcome = unpack(*received);
  if (!outcome || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    throw Error{"the search ended without an answer; it may have needed more than 1 GiB"};
  }
  return std::move(*outcome);
}

Outcome run_watched(const std::function<Outcome()>& work,
                    std::chrono::milliseconds time_limit, const Outcome& late) {
  if (time_limit.count() == 0) {
    return work();
  }
  const Watch watch{allowed(time_limit), late};
  return work();
}

}  // namespace council

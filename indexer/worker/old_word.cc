#include "indexer/worker/old_word.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <string_view>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "indexer/outcome.h"

namespace council {
namespace {

constexpr const char* antiword = "/usr/bin/antiword";

[[noreturn]] void throw_no_room() {
  throw ExtractionError{Outcome::TooBig, "no memory to hand it to antiword"};
}

// antiword opens its file by name, and may open no file of the disk: so it gets a copy in
// memory, whose name is /proc/self/fd/0.
int copy_to_memory(std::string_view bytes) {
  const int copy = memfd_create("paper.doc", 0);
  if (copy < 0) {
    throw_no_room();
  }
  while (!bytes.empty()) {
    const ssize_t count = write(copy, bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) {
      throw_no_room();
    }
    bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
  }
  lseek(copy, 0, SEEK_SET);
  return copy;
}

// Never returns: becomes antiword, or ends.
[[noreturn]] void become_antiword(int input, int output, const ProcessLimits& limits) {
  dup2(input, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  confine_tool(limits, antiword);
  std::array<const char*, 7> arguments{"antiword",        "-m",   "UTF-8.txt", "-w", "0",
                                       "/proc/self/fd/0", nullptr};
  std::array<const char*, 3> environment{"HOME=/nonexistent", "LC_ALL=C.UTF-8", nullptr};
  // execve takes no const, and changes nothing.
  execve(antiword, const_cast<char* const*>(arguments.data()),
         const_cast<char* const*>(environment.data()));
  ::_exit(127);
}

std::string gather(int pipe, std::uint64_t max_bytes) {
  std::string text;
  std::array<char, 65536> buffer{};
  for (;;) {
    const ssize_t count = read(pipe, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count <= 0) {
      return text;
    }
    text.append(buffer.data(), static_cast<std::size_t>(count));
    if (text.size() > max_bytes) {
      throw ExtractionError{
          Outcome::TooBig,
          "more text than the limit of " + std::to_string(max_bytes >> 20U) + " MiB"};
    }
  }
}

}  // namespace

std::string read_old_word(const std::string& bytes, const ProcessLimits& limits,
                          std::uint64_t max_bytes) {
  if (access(antiword, X_OK) != 0) {
    confine_process(limits);
    throw ExtractionError{Outcome::Unsupported,
                          "an old Word file (.doc), and antiword is not installed"};
  }
  const int copy = copy_to_memory(bytes);
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) {
    throw_no_room();
  }
  const pid_t child = fork();
  if (child < 0) {
    throw_no_room();
  }
  if (child == 0) {
    close(ends[0]);
    become_antiword(copy, ends[1], limits);
  }
  close(ends[1]);
  close(copy);
  confine_process(limits);
  std::string text = gather(ends[0], max_bytes);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFSIGNALED(status)) {
    std::raise(WTERMSIG(status));
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    throw ExtractionError{Outcome::Damaged, "antiword cannot read it"};
  }
  return text;
}

}  // namespace council

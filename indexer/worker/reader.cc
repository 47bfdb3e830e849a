#include "indexer/worker/reader.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <string>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include "indexer/worker/reader_message.h"
#include "indexer/worker/spawn.h"

namespace council {
namespace {

using Clock = std::chrono::steady_clock;

// Of two ends the first stays here.
struct Ends {
  FileDescriptor here;
  FileDescriptor there;
};

Ends make_socket(const std::filesystem::path& program) {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    throw_cannot_start(program, errno);
  }
  return {FileDescriptor{ends[0]}, FileDescriptor{ends[1]}};
}

Ends make_pipe(const std::filesystem::path& program) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) {
    throw_cannot_start(program, errno);
  }
  return {FileDescriptor{ends[0]}, FileDescriptor{ends[1]}};
}

// A process that closed its output and goes on running is given what is left of its time.
bool wait_for_message(int socket, Clock::time_point deadline) {
  pollfd ready{.fd = socket, .events = POLLIN, .revents = 0};
  int count = 0;
  do {
    count = poll(&ready, 1, milliseconds_until(deadline));
  } while (count < 0 && errno == EINTR);
  return count > 0;
}

}  // namespace

Reader::Reader(const std::filesystem::path& program) : program_{program} {
  Ends ends = make_socket(program);
  process_ =
      spawn({.program = program, .arguments = {"--serve"}, .input = ends.there.get()});
  socket_ = std::move(ends.here);
}

Reader::~Reader() {
  socket_.close();
  int status = 0;
  while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
  }
}

std::optional<ChildAnswer> Reader::read(const ReadingJob& job) {
  Ends pipe = make_pipe(program_);
  const ChildBounds bounds{Clock::now() + job.wall, job.max_output_bytes};
  if (!send_request(socket_.get(), job.request, job.source, pipe.there.get())) {
    return std::nullopt;
  }
  pipe.there.close();
  std::string output;
  ChildEnd end = gather_output(pipe.here.get(), bounds, output);
  if (end == ChildEnd::Finished && !wait_for_message(socket_.get(), bounds.deadline)) {
    end = ChildEnd::TimedOut;
  }
  if (end != ChildEnd::Finished && !send_stop(socket_.get())) {
    return std::nullopt;
  }
  const std::optional<int> status = receive_end(socket_.get());
  if (!status) {
    return std::nullopt;
  }
  return end == ChildEnd::Finished ? judge_end(*status, std::move(output))
                                   : ChildAnswer{end, {}, {}};
}

std::unique_ptr<Reader> ReaderPool::take(const std::filesystem::path& program) {
  const std::lock_guard lock{guard_};
  if (program_ != program) {
    waiting_.clear();
    program_ = program;
  }
  if (waiting_.empty()) {
    return nullptr;
  }
  std::unique_ptr<Reader> reader = std::move(waiting_.back());
  waiting_.pop_back();
  return reader;
}

ChildAnswer ReaderPool::read(const std::filesystem::path& program,
                             const ReadingJob& job) {
  constexpr int attempts = 2;
  for (int attempt = 0; attempt < attempts; ++attempt) {
    std::unique_ptr<Reader> reader = take(program);
    if (reader == nullptr) {
      reader = std::make_unique<Reader>(program);
    }
    if (std::optional<ChildAnswer> answer = reader->read(job)) {
      const std::lock_guard lock{guard_};
      if (program_ == program) {
        waiting_.push_back(std::move(reader));
      }
      return std::move(*answer);
    }
  }
  return {ChildEnd::Killed, {}, "council-extract has ended"};
}

}  // namespace council

// The reading service is run in a child of the test, with functions that do what hostile
// papers might make a format's library do.
#include "indexer/worker/reader.h"

#include <array>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "common/file_descriptor.h"
#include "indexer/worker/reader_message.h"
#include "indexer/worker/reading_service.h"
#include "indexer/worker/source_file.h"

using council::ChildAnswer;
using council::ChildEnd;
using council::FileDescriptor;
using council::Reader;
using council::Reading;
using council::WorkerRequest;

namespace {

int say(const std::string& text) {
  return write(STDOUT_FILENO, text.data(), text.size()) ==
                 static_cast<ssize_t>(text.size())
             ? 0
             : 1;
}

int count_descriptors() {
  int count = 0;
  for (int number = 0; number < 256; ++number) {
    count += fcntl(number, F_GETFD) < 0 ? 0 : 1;
  }
  return count;
}

std::string prepared_for;

void prepare(std::string_view beginning) {
  prepared_for += beginning;
  if (beginning == "trouble") {
    throw std::runtime_error{"with it"};
  }
}

int misbehave(const WorkerRequest& request) {
  if (request.name == "crash") {
    signal(SIGSEGV, SIG_DFL);  // which a test runner or a sanitizer handles
    raise(SIGSEGV);
  }
  if (request.name == "throw") {
    throw std::runtime_error{"lost"};
  }
  if (request.name == "flood") {
    while (say(std::string(4096, 'x')) == 0) {
    }
  }
  if (request.name == "hang" || request.name == "shut") {
    close(request.name == "shut" ? STDOUT_FILENO : -1);
    std::this_thread::sleep_for(std::chrono::hours{1});
  }
  if (request.name == "leave a child" && fork() == 0) {
    std::this_thread::sleep_for(std::chrono::hours{1});
  }
  if (request.name == "count") {
    return say(std::to_string(count_descriptors()));
  }
  if (request.name == "who") {
    return say(std::to_string(getpid()) + " " + std::to_string(getppid()));
  }
  if (request.name == "prepared") {
    return say(prepared_for);
  }
  if (request.name == "copy") {
    return say(council::read_all(STDIN_FILENO, 1000));
  }
  return 3;
}

Reading read(const WorkerRequest& request) {
  const int status = misbehave(request);
  return {.status = status, .may_go_on = status == 0 && request.name != "count"};
}

bool is_plain(std::string_view beginning) {
  return beginning.starts_with("plain");
}

// The other side of a service that runs until the socket is closed.
class Service {
 public:
  Service() {
    std::array<int, 2> ends{};
    REQUIRE(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) == 0);
    process_ = fork();
    if (process_ == 0) {
      close(ends[0]);
      ::_exit(council::serve_requests(
          ends[1], {.prepare = prepare, .is_plain = is_plain, .read = read}));
    }
    close(ends[1]);
    socket_ = FileDescriptor{ends[0]};
  }
  ~Service() { end(); }
  Service(const Service&) = delete;
  Service& operator=(const Service&) = delete;

  [[nodiscard]] int socket() const { return socket_.get(); }

  // Its exit status; -1 when it was killed.
  int end() {
    if (process_ < 0) {
      return 0;
    }
    socket_.close();
    int status = 0;
    waitpid(std::exchange(process_, -1), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  // What the process that reads says, and its wait status.
  std::pair<std::string, int> ask(const std::string& name, bool stop = false) {
    return ask_of(name, "the source", stop);
  }
  std::pair<std::string, int> ask_of(const std::string& name, const std::string& bytes,
                                     bool stop = false) {
    const council::SourceFile source{bytes, name};
    std::array<int, 2> ends{};
    REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
    const FileDescriptor reading{ends[0]};
    FileDescriptor writing{ends[1]};
    WorkerRequest request;
    request.name = name;
    REQUIRE(council::send_request(socket(), request, source.descriptor(), writing.get()));
    writing.close();
    if (stop) {
      REQUIRE(council::send_stop(socket()));
    }
    std::string said;
    const council::ChildBounds bounds{
        std::chrono::steady_clock::now() + std::chrono::seconds{20}, 1000};
    if (council::gather_output(reading.get(), bounds, said) != ChildEnd::Finished) {
      REQUIRE(council::send_stop(socket()));
    }
    const std::optional<int> status = council::receive_end(socket());
    REQUIRE(status);
    return {said, *status};
  }

 private:
  FileDescriptor socket_;
  pid_t process_ = -1;
};

TEST_CASE("whatever one source does, the service answers of it and of the next",
          "[worker]") {
  Service service;
  CHECK(WTERMSIG(service.ask("crash").second) == SIGSEGV);
  CHECK(WEXITSTATUS(service.ask("throw").second) == 1);
  CHECK(WEXITSTATUS(service.ask("anything").second) == 3);
  CHECK(WTERMSIG(service.ask("hang", true).second) == SIGKILL);
  CHECK(WTERMSIG(service.ask("shut", true).second) == SIGKILL);
  CHECK(WIFSIGNALED(service.ask("flood").second));
  CHECK(service.ask("leave a child").first.empty());  // and does not wait for it
  CHECK(service.ask("copy") == std::pair<std::string, int>{"the source", 0});
  CHECK(service.end() == 0);
}

TEST_CASE("a process that reads has its source, its answer and its own socket",
          "[worker]") {
  Service service;
  CHECK(service.ask("count").first == "4");
  REQUIRE(service.ask_of("who", "plain").second == 0);
  CHECK(service.ask_of("count", "plain").first == "4");
}

TEST_CASE("plain sources are read in one process, others each in its own", "[worker]") {
  Service service;
  const std::string plain = service.ask_of("who", "plain one").first;
  CHECK(service.ask_of("copy", "plain two").first == "plain two");
  CHECK(service.ask_of("who", "plain three").first == plain);
  const std::string other = service.ask_of("who", "%PDF-").first;
  CHECK(other != plain);
  CHECK(service.ask_of("who", "%PDF-").first != other);
  CHECK(service.ask_of("who", "plain four").first == plain);
}

TEST_CASE("the end of a process that read plain sources costs the one that it reads",
          "[worker]") {
  Service service;
  const std::string first = service.ask_of("who", "plain").first;
  CHECK(WTERMSIG(service.ask_of("crash", "plain").second) == SIGSEGV);
  const std::string second = service.ask_of("who", "plain").first;
  CHECK(second != first);
  CHECK(WTERMSIG(service.ask_of("hang", "plain", true).second) == SIGKILL);
  const std::string third = service.ask_of("who", "plain").first;
  CHECK(third != second);
  REQUIRE(kill(std::stoi(third), SIGKILL) == 0);  // while it waits
  CHECK(service.ask_of("copy", "plain").first == "plain");
  CHECK(service.end() == 0);
}

TEST_CASE("each source is read in a process of its own", "[worker]") {
  Service service;
  const std::string first = service.ask("who").first;
  const std::string second = service.ask("who").first;
  CHECK(first != second);
  CHECK(first.substr(first.find(' ')) == second.substr(second.find(' ')));
}

TEST_CASE("what the sources need is prepared in the process that all come from",
          "[worker]") {
  Service service;
  CHECK(service.ask_of("prepared", "%PDF-1.7 and more than that").first ==
        "%PDF-1.7 and mor");
  CHECK(service.ask_of("prepared", "").first == "%PDF-1.7 and mor");
  CHECK(service.ask_of("prepared", "trouble").first == "%PDF-1.7 and mortrouble");
}

TEST_CASE("a word to stop that comes too late stops nothing", "[worker]") {
  Service service;
  CHECK(service.ask("copy").first == "the source");
  REQUIRE(council::send_stop(service.socket()));
  CHECK(service.ask("copy").first == "the source");
}

TEST_CASE("a message that is no request ends the service", "[worker]") {
  Service service;
  REQUIRE(council::send_end(service.socket(), 7));
  CHECK(council::receive_end(service.socket()) == std::nullopt);
  CHECK(service.end() == 0);
}

council::ReadingJob job(const council::SourceFile& source) {
  return {.request = {.name = source.name()},
          .source = source.descriptor(),
          .wall = std::chrono::seconds{20},
          .max_output_bytes = 100'000};
}

TEST_CASE("a reader reads one source after the other", "[worker]") {
  Reader reader{EXTRACT_PROGRAM};
  const council::SourceFile source{"Minutes\n", "a.txt"};
  for (int turn = 0; turn < 3; ++turn) {
    const std::optional<ChildAnswer> answer = reader.read(job(source));
    REQUIRE(answer);
    CHECK(answer->end == ChildEnd::Finished);
    CHECK_THAT(answer->output, Catch::Contains("Minutes"));
  }
}

TEST_CASE("past a limit the reader's process is killed and the reader is not",
          "[worker]") {
  Reader reader{EXTRACT_PROGRAM};
  const council::SourceFile source{"Minutes\n", "a.txt"};
  council::ReadingJob bounded = job(source);
  bounded.max_output_bytes = 5;
  CHECK(reader.read(bounded)->end == ChildEnd::TooMuchOutput);
  bounded.wall = std::chrono::milliseconds{0};
  CHECK(reader.read(bounded)->end == ChildEnd::TimedOut);
  CHECK(reader.read(job(source))->end == ChildEnd::Finished);
}

TEST_CASE("a reader that is gone is replaced, one that never answers is reported",
          "[worker]") {
  const council::SourceFile source{"Minutes\n", "a.txt"};
  council::ReaderPool pool;
  CHECK(pool.read(EXTRACT_PROGRAM, job(source)).end == ChildEnd::Finished);
  pid_t waiting = 0;
  std::ifstream{"/proc/thread-self/children"} >> waiting;  // the one in the pool
  REQUIRE(waiting > 1);
  REQUIRE(kill(waiting, SIGKILL) == 0);
  CHECK(pool.read(EXTRACT_PROGRAM, job(source)).end == ChildEnd::Finished);
  const ChildAnswer none = pool.read("/bin/true", job(source));
  CHECK(none.end == ChildEnd::Killed);
  CHECK(none.detail == "council-extract has ended");
}

TEST_CASE("readers are used by several threads at once", "[worker]") {
  council::ReaderPool pool;
  std::vector<std::thread> threads;
  std::array<int, 4> finished{};
  for (int& count : finished) {
    threads.emplace_back([&pool, &count] {
      for (int turn = 0; turn < 10; ++turn) {
        const council::SourceFile source{"Minutes\n", "a.txt"};
        count +=
            pool.read(EXTRACT_PROGRAM, job(source)).end == ChildEnd::Finished ? 1 : 0;
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  CHECK(finished == std::array<int, 4>{10, 10, 10, 10});
}

}  // namespace

// The program itself: what only a process of its own can show.
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/store/index_lock.h"
#include "indexer/store/maintenance.h"
#include "indexer/store/publish.h"
#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"

using council::test::read_file;
using council::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

using Strings = std::vector<std::string>;

// Runs council-index with its output in files below `folder`.
class Program {
 public:
  explicit Program(const fs::path& folder) : folder_{folder} {}

  // No file may grow past this; 0 for no limit.
  rlim_t max_file_bytes = 0;

  pid_t start(const Strings& arguments) const {
    std::vector<char*> words;
    Strings all{COUNCIL_INDEX_PROGRAM};
    all.insert(all.end(), arguments.begin(), arguments.end());
    words.reserve(all.size() + 1);
    for (std::string& word : all) {
      words.push_back(word.data());
    }
    words.push_back(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
      redirect("out", STDOUT_FILENO);
      redirect("err", STDERR_FILENO);
      limit_files();
      ::setenv("COUNCIL_EXTRACT", COUNCIL_EXTRACT_PROGRAM, 1);
      ::execv(words.front(), words.data());
      ::_exit(127);
    }
    return child;
  }

  // The exit status, or 128 and the signal.
  static int wait(pid_t child) {
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

  [[nodiscard]] int run(const Strings& arguments) const { return wait(start(arguments)); }
  [[nodiscard]] std::string out() const { return read_file(folder_ / "out"); }
  [[nodiscard]] std::string err() const { return read_file(folder_ / "err"); }

 private:
  void redirect(const char* name, int stream) const {
    const int file = ::open((folder_ / name).c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::dup2(file, stream);
  }

  void limit_files() const {
    if (max_file_bytes > 0) {
      const rlimit limit{max_file_bytes, max_file_bytes};
      ::setrlimit(RLIMIT_FSIZE, &limit);
      ::signal(SIGXFSZ, SIG_IGN);
    }
  }

  fs::path folder_;
};

void write_papers(const TemporaryFolder& folder, int count) {
  for (int i = 0; i < count; ++i) {
    folder.write("papers/" + std::to_string(i) + ".txt",
                 "MINUTES\n\n1. Subject " + std::to_string(i) + "\n\n" +
                     std::string(2000, 'x') + "\n");
  }
}

}  // namespace

TEST_CASE("a killed run is finished by the next one", "[program]") {
  const TemporaryFolder folder;
  write_papers(folder, 40);  // enough for shards
  const Program program{folder.path()};
  const std::string papers = (folder.path() / "papers").string();
  const std::string index = (folder.path() / "index").string();
  for (const int milliseconds : {20, 60, 150, 400}) {
    const pid_t child = program.start({"-q", "--index", index, papers});
    std::this_thread::sleep_for(std::chrono::milliseconds{milliseconds});
    ::kill(child, SIGKILL);
    Program::wait(child);
    write_papers(folder, 40 + milliseconds % 7);
  }
  // Quiet: a slow machine would have progress told.
  CHECK(program.run({"-q", "--index", index, papers}) == 0);
  CHECK(program.err().empty());
  const council::Generation generation = council::check_index(index);
  CHECK(generation.records > 0);
  CHECK(program.run({"--index", index, papers}) == 0);
  CHECK_THAT(program.out(), Catch::Contains("unchanged"));
}

TEST_CASE("a failure of storage ends the process and not the index", "[program]") {
  const TemporaryFolder folder;
  write_papers(folder, 3);
  Program program{folder.path()};
  const std::string papers = (folder.path() / "papers").string();
  const std::string index = (folder.path() / "index").string();
  REQUIRE(program.run({"--index", index, papers}) == 0);
  write_papers(folder, 30);
  program.max_file_bytes = 20'000;
  CHECK(program.run({"--index", index, papers}) == 75);
  // Said by the guard, not by an exception: this proves that the guard is in place.
  CHECK_THAT(program.err(), Catch::Contains("storage failed (pwrite"));
  CHECK_FALSE(fs::exists(fs::path{index} / "staging.trusted"));
  CHECK(council::check_index(index).revision == 1);
  program.max_file_bytes = 0;
  CHECK(program.run({"--index", index, papers}) == 0);
  CHECK(council::check_index(index).revision == 2);
  CHECK(council::read_status(index).ledger.size() == 30);
}

TEST_CASE("an index in use is left alone", "[program]") {
  const TemporaryFolder folder;
  write_papers(folder, 1);
  const std::string index = (folder.path() / "index").string();
  const council::IndexLock lock{index, std::chrono::seconds{0}};
  const Program program{folder.path()};
  CHECK(program.run({"--index", index, (folder.path() / "papers").string()}) == 75);
  CHECK_THAT(program.err(), Catch::Contains("another process"));
  CHECK(program.out().empty());
}

TEST_CASE("an interrupted program ends in order", "[program]") {
  const TemporaryFolder folder;
  write_papers(folder, 50);
  const Program program{folder.path()};
  const std::string papers = (folder.path() / "papers").string();
  const std::string index = (folder.path() / "index").string();
  const pid_t child = program.start({"--jobs", "1", "--index", index, papers});
  while (!fs::exists(fs::path{index} / "staging.trusted")) {
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
  }
  ::kill(child, SIGINT);
  const int status = Program::wait(child);
  CHECK((status == 75 || status == 0));
  CHECK(program.run({"--index", index, papers}) == 0);
}

TEST_CASE("each kind of failure has its exit status", "[program]") {
  const TemporaryFolder folder;
  const Program program{folder.path()};
  const std::string none = (folder.path() / "none").string();
  const auto [arguments, status] = GENERATE(table<Strings, int>({
      {{"--help"}, 0},
      {{"--version"}, 0},
      {{"--completion", "zsh"}, 0},
      {Strings{}, 2},
      {{"--bogus"}, 2},
      {{"inspect", "/nonexistent/file"}, 1},
      {{"inspect", "/"}, 1},
      {{"status", "--index", "/nonexistent"}, 3},
      {{"check", "--index", "/nonexistent"}, 3},
      {{"compact", "--index", "/nonexistent"}, 3},
      {{"forget", "--index", "/nonexistent", "x"}, 3},
      {{"--index", "/dev/null/index", "/nonexistent"}, 2},
      {{"--index", "/dev/null", "/"}, 2},
  }));
  CAPTURE(arguments);
  CHECK(program.run(arguments) == status);
  CHECK(program.err().empty() == (status == 0));
  CHECK(program.out().empty() == (status > 1));
}

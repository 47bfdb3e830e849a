#include "indexer/worker/extract_source.h"

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "support/pdf_file.h"

using council::extract_in_child;
using council::ExtractionResult;
using council::Outcome;
namespace fs = std::filesystem;

namespace {

// A folder that is gone after the test, and the program that reads what is in it.
class Workplace {
 public:
  Workplace() {
    std::string pattern = (fs::temp_directory_path() / "council-extract-XXXXXX").string();
    REQUIRE(mkdtemp(pattern.data()) != nullptr);
    folder_ = pattern;
    use_program(EXTRACT_PROGRAM);
  }
  ~Workplace() { fs::remove_all(folder_); }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  [[nodiscard]] fs::path file(const std::string& name, const std::string& bytes) const {
    std::ofstream{folder_ / name, std::ios::binary} << bytes;
    return folder_ / name;
  }
  [[nodiscard]] fs::path operator/(const std::string& name) const {
    return folder_ / name;
  }

  static void use_program(const std::string& path) {
    setenv("COUNCIL_EXTRACT", path.c_str(), 1);
    unsetenv("COUNCIL_READER");
  }

  // Puts a shell script in the place of council-extract.
  void use_script(const std::string& commands) const {
    const fs::path script = file("fake", "#!/bin/sh\n" + commands + "\n");
    fs::permissions(script, fs::perms::owner_all);
    setenv("COUNCIL_READER", script.c_str(), 1);
  }

 private:
  fs::path folder_;
};

const council::ChildLimits short_limits{.wall = std::chrono::milliseconds{300},
                                        .max_answer_bytes = 1000};

}  // namespace

TEST_CASE("a source is read in a child", "[worker]") {
  const Workplace place;
  const ExtractionResult result =
      extract_in_child(place.file("minutes.txt", "Minutes\n"));
  CHECK(result.outcome == Outcome::Ok);
  CHECK(result.reason.empty());
  REQUIRE(result.pages.pages.size() == 1);
  CHECK(result.pages.pages.front().text == "Minutes\n");
}

TEST_CASE("another reader is limited before it begins", "[worker]") {
  const Workplace place;
  const fs::path told = place / "limits";
  place.use_script("(ulimit -t; ulimit -v; ulimit -c) >" + told.string());
  council::ChildLimits limits;
  limits.wall = std::chrono::seconds{8};
  limits.memory_mib = 512;
  CHECK(extract_in_child(place.file("minutes.txt", "Minutes\n"), limits).outcome ==
        Outcome::Damaged);
  std::ifstream in{told};
  CHECK(std::string{std::istreambuf_iterator<char>{in}, {}} == "6\n524288\n0\n");
}

TEST_CASE("a PDF is read in a confined child", "[worker]") {
  const Workplace place;
  council::test::PdfFile file;
  file.pages = {{{72, 700, "Minutes of the Panel"}}};
  const ExtractionResult result =
      extract_in_child(place.file("minutes.pdf", council::test::make_pdf(file)));
  REQUIRE(result.outcome == Outcome::Ok);
  CHECK(result.pages.pages.front().text == "Minutes of the Panel\n");
}

TEST_CASE("a source that cannot be read has an outcome and a reason", "[worker]") {
  const Workplace place;
  const fs::path pipe = place / "pipe.pdf";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  fs::create_directory(place / "folder.pdf");
  fs::create_symlink(place / "loop.pdf", place / "loop.pdf");
  struct Example {
    fs::path path;
    Outcome outcome;
    std::string reason;
  };
  const std::vector<Example> examples{
      {place / "missing.pdf", Outcome::Unreadable, "no such file"},
      {pipe, Outcome::Unreadable, "a pipe"},
      {place / "folder.pdf", Outcome::Unreadable, "a folder"},
      {place / "loop.pdf", Outcome::Unreadable, "a link"},
      {"/dev/null", Outcome::Unreadable, "a device"},
      {place.file("empty.pdf", ""), Outcome::Empty, "empty"},
      {place.file("zip.pdf", "PK\x03\x04 archive"), Outcome::Damaged,
       "cannot be unpacked"},
      {place.file("bad.pdf", "%PDF-1.4 nothing"), Outcome::Damaged, "cannot be opened"},
      {place.file("-name.txt\n\xFF", "text"), Outcome::Ok, ""},
  };
  for (const Example& example : examples) {
    CAPTURE(example.path);
    const ExtractionResult result = extract_in_child(example.path);
    CHECK(result.outcome == example.outcome);
    CHECK_THAT(result.reason,
               Catch::StartsWith(example.reason) || Catch::Contains(example.reason));
    CHECK(result.pages.pages.empty() == (example.outcome != Outcome::Ok));
  }
}

TEST_CASE("a file without permission is unreadable", "[worker]") {
  if (geteuid() == 0) {
    return;  // root may read everything
  }
  const Workplace place;
  const fs::path secret = place.file("secret.txt", "text");
  fs::permissions(secret, fs::perms::none);
  CHECK(extract_in_child(secret).outcome == Outcome::Unreadable);
}

TEST_CASE("a socket is no source", "[worker]") {
  const Workplace place;
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string path = (place / "s").string();
  path.copy(static_cast<char*>(address.sun_path), sizeof address.sun_path - 1);
  const int server = socket(AF_UNIX, SOCK_STREAM, 0);
  REQUIRE(bind(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  CHECK_THAT(extract_in_child(fs::path{path}).reason, Catch::StartsWith("a socket"));
  close(server);
}

TEST_CASE("a source is read from its beginning, whoever read it before", "[worker]") {
  const Workplace place;
  const council::SourceFile source{place.file("a.txt", "abc\n")};
  CHECK(source.size() == 4);
  CHECK(source.name() == "a.txt");
  CHECK(lseek(source.descriptor(), 2, SEEK_SET) == 2);
  CHECK(extract_in_child(source).pages.pages.front().text == "abc\n");
}

TEST_CASE("a source removed after it was opened is still read", "[worker]") {
  const Workplace place;
  const fs::path path = place.file("a.txt", "abc\n");
  const council::SourceFile source{path};
  fs::remove(path);
  CHECK(extract_in_child(source).outcome == Outcome::Ok);
}

TEST_CASE("a file past the limit is too big", "[worker]") {
  const Workplace place;
  const council::SourceFile source{place.file("a.txt", "abcdef")};
  CHECK(council::read_all(source.descriptor(), 6) == "abcdef");
  CHECK_THROWS_AS(council::read_all(source.descriptor(), 5), council::ExtractionError);
}

TEST_CASE("whatever a child does, it has one outcome", "[worker]") {
  const Workplace place;
  const fs::path source = place.file("a.txt", "text");
  const auto [script, outcome, reason] =
      GENERATE(table<std::string, Outcome, std::string>({
          {"kill -SEGV $$", Outcome::Damaged, "Segmentation fault"},
          {"exit 3", Outcome::Damaged, "exit status 3"},
          {"echo nonsense", Outcome::Damaged, "garbled"},
          {"exit 0", Outcome::Damaged, "garbled"},
          {"sleep 30", Outcome::TimedOut, "more than 1 s"},
          {"exec >&-; sleep 30", Outcome::TimedOut, "more than 1 s"},
          {"sleep 30 & echo; wait", Outcome::TimedOut, "more than 1 s"},
          {"kill -XCPU $$", Outcome::TimedOut, "processor time"},
          {"yes", Outcome::TooBig, "gave more than"},
      }));
  CAPTURE(script);
  place.use_script(script);
  const ExtractionResult result = extract_in_child(source, short_limits);
  CHECK(result.outcome == outcome);
  CHECK_THAT(result.reason, Catch::Contains(reason));
  CHECK(result.pages.pages.empty());
}

TEST_CASE("a missing council-extract is the operator's error", "[worker]") {
  const Workplace place;
  const fs::path source = place.file("a.txt", "text");
  Workplace::use_program("/nonexistent/council-extract");
  CHECK_THROWS_AS(extract_in_child(source), council::Error);
}

namespace {

bool is_gone_within(pid_t process, int tenths) {
  for (int i = 0; i < tenths && kill(process, 0) == 0; ++i) {
    usleep(100'000);
  }
  return kill(process, 0) != 0;
}

pid_t read_process(const fs::path& file) {
  pid_t process = 0;
  std::ifstream{file} >> process;
  return process;
}

}  // namespace

TEST_CASE("what another reader leaves in a session of its own ends with it", "[worker]") {
  const Workplace place;
  const fs::path source = place.file("a.txt", "text");
  const std::string leave = "setsid sh -c 'echo $$ >" + (place / "left").string() +
                            "; setsid sleep 60 & sleep 60' & sleep 0.2; ";
  const auto [rest, outcome] = GENERATE_COPY(table<std::string, Outcome>({
      {"exit 0", Outcome::Damaged},
      {"sleep 30", Outcome::TimedOut},
      {"yes", Outcome::TooBig},
  }));
  CAPTURE(rest);
  place.use_script(leave + rest);
  council::ChildLimits limits = short_limits;
  limits.wall = std::chrono::milliseconds{1500};
  CHECK(extract_in_child(source, limits).outcome == outcome);
  const pid_t left = read_process(place / "left");
  REQUIRE(left > 0);
  CHECK(is_gone_within(left, 20));
}

TEST_CASE("a reader that was chosen goes before that of the environment", "[worker]") {
  const Workplace place;
  const fs::path source = place.file("a.txt", "text");
  place.use_script("exit 3");
  const fs::path chosen = place.file("chosen", "#!/bin/sh\nexit 4\n");
  fs::permissions(chosen, fs::perms::owner_all);
  council::ChildLimits limits = short_limits;
  limits.reader = chosen;
  CHECK_THAT(extract_in_child(source, limits).reason, Catch::Contains("exit status 4"));
}

TEST_CASE("a reader that dies of a file is started again", "[worker]") {
  const Workplace place;
  const fs::path source = place.file("a.txt", "text");
  const std::string tries = (place / "tries").string();
  place.use_script("echo x >>" + tries + "; [ $(wc -l <" + tries +
                   ") -lt 3 ] && kill -SEGV $$; exec " + EXTRACT_PROGRAM + " \"$@\"");
  council::ChildLimits limits;
  CHECK(extract_in_child(source, limits).outcome == Outcome::Ok);
  fs::remove(tries);
  place.use_script("echo x >>" + tries + "; kill -SEGV $$");
  CHECK(extract_in_child(source, limits).outcome == Outcome::Damaged);
  std::ifstream in{tries};
  CHECK(std::string{std::istreambuf_iterator<char>{in}, {}} == "x\nx\nx\n");
}

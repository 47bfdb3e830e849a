#include "indexer/scan.h"

#include <algorithm>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/support/temporary_folder.h"

using namespace council;
using council::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> sources_of(const Scan& scan) {
  std::vector<std::string> sources;
  for (const ScannedFile& file : scan.files) {
    sources.push_back(file.source);
  }
  return sources;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("every plain file is found once, in order", "[scan]") {
  const TemporaryFolder folder;
  for (const std::string name :
       {"b.txt", "a/z.txt", "a.txt", "a/b/c.txt", ".hidden/x.txt", "a/.git", "index/x"}) {
    folder.write(name, "12345");
  }
  const Scan scan = scan_folder(folder.path(), folder.path() / "index");
  CHECK(sources_of(scan) == Strings{"a.txt", "a/b/c.txt", "a/z.txt", "b.txt"});
  CHECK(scan.files[0].bytes == 5);
  CHECK(scan.files[0].modified_ns > 0);
  CHECK(scan.refused.empty());
  CHECK(scan.incomplete.empty());
}

TEST_CASE("files come in the order of their sources, whatever their folders", "[scan]") {
  const TemporaryFolder folder;
  Strings names{"a b/x", "a-/x", "a.txt", "a/b/x", "a/b-c",
                "a0",    "a!",   "a%b",   "a%/x",  "\xE9/x"};
  for (const std::string& name : names) {
    folder.write(name, "");
  }
  Strings sources;
  const auto visit = [&sources](const ScannedFile& file) {
    sources.push_back(file.source);
    CHECK(fs::exists(file.path));
    return true;
  };
  walk_tree({.root = folder.path(), .excluded = {}, .globs = {}}, visit);
  CHECK(sources.size() == names.size());
  CHECK(std::is_sorted(sources.begin(), sources.end()));
  CHECK(sources_of(scan_folder(folder.path(), "")) == sources);
}

TEST_CASE("a walk ends when it is told to", "[scan]") {
  const TemporaryFolder folder;
  folder.write("a/1", "");
  folder.write("a/2", "");
  folder.write("b", "");
  int visited = 0;
  walk_tree({.root = folder.path(), .excluded = {}, .globs = {}},
            [&visited](const ScannedFile&) { return ++visited < 2; });
  CHECK(visited == 2);
}

TEST_CASE("names that would break a line or a terminal are escaped", "[scan]") {
  const TemporaryFolder folder;
  folder.write("two\nlines.txt", "");
  folder.write("caf\xE9.txt", "");
  folder.write("100%.txt", "");
  folder.write("\x1B[2J", "");
  CHECK(sources_of(scan_folder(folder.path(), "")) ==
        Strings{"%1B[2J", "100%25.txt", "caf%E9.txt", "two%0Alines.txt"});
  CHECK(source_name("tŷ/\u0085") == "tŷ/%C2%85");
}

TEST_CASE("links and pipes are accounted for and not followed", "[scan]") {
  const TemporaryFolder folder;
  folder.write("papers/a.txt", "");
  const fs::path papers = folder.path() / "papers";
  fs::create_directory_symlink(papers, papers / "loop");
  fs::create_symlink("a.txt", papers / "same.txt");
  fs::create_symlink("/etc/passwd", papers / "outside");
  fs::create_symlink("nothing", papers / "dangling");
  REQUIRE(::mkfifo((papers / "pipe").c_str(), 0600) == 0);
  const Scan scan = scan_folder(papers, "");
  CHECK(sources_of(scan) == Strings{"a.txt"});
  REQUIRE(scan.refused.size() == 3);
  CHECK(scan.refused[0].source == "dangling");
  CHECK(scan.refused[1].source == "outside");
  CHECK(scan.refused[2].reason == "a FIFO");
}

TEST_CASE("a folder that cannot be listed is said to be incomplete", "[scan]") {
  if (::geteuid() == 0) {
    WARN("SKIPPED: the superuser can list every folder");
    return;
  }
  const TemporaryFolder folder;
  folder.write("closed/a.txt", "");
  folder.write("open.txt", "");
  fs::permissions(folder.path() / "closed", fs::perms::none);
  const Scan scan = scan_folder(folder.path(), "");
  CHECK(sources_of(scan) == Strings{"open.txt"});
  REQUIRE(scan.incomplete.size() == 1);
  CHECK(scan.incomplete.front().source == "closed/");
}

TEST_CASE("what is no folder is an error", "[scan]") {
  const TemporaryFolder folder;
  CHECK_THROWS_AS(scan_folder(folder.path() / "none", ""), Error);
  CHECK_THROWS_AS(scan_folder(folder.write("file", ""), ""), Error);
}

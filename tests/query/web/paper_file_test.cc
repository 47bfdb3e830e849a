#include "query/web/paper_file.h"

#include <filesystem>
#include <fstream>
#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "common/sha256.h"
#include "tests/query/sample_index.h"

namespace council {
namespace {

TEST_CASE("a range is read as RFC 9110 has it", "[web]") {
  const auto [header, expected] = GENERATE(table<std::string, RangeRequest>({
      {"bytes=0-99", {ByteRange{0, 99}, false}},
      {"bytes=500-", {ByteRange{500, 999}, false}},
      {"bytes=-10", {ByteRange{990, 999}, false}},
      {"bytes=-5000", {ByteRange{0, 999}, false}},
      {"bytes=0-5000", {ByteRange{0, 999}, false}},
      {"bytes=1000-", {std::nullopt, true}},
      {"bytes=-0", {std::nullopt, true}},
      {"bytes=5-2", {std::nullopt, false}},
      {"bytes=0-,0-", {std::nullopt, false}},
      {"items=1-2", {std::nullopt, false}},
      {"bytes=0-99999999999999999999", {std::nullopt, false}},
      {"bytes=a-b", {std::nullopt, false}},
      {"", {std::nullopt, false}},
  }));
  CAPTURE(header);
  CHECK(parse_range(header, 1000) == expected);
}

TEST_CASE("papers are opened below their folder only", "[web]") {
  const test::TemporaryFolder folder;
  const std::filesystem::path papers = folder.path() / "papers";
  std::filesystem::create_directories(papers / "averley");
  std::ofstream{papers / "averley" / "a.txt"} << "Minutes";
  std::ofstream{folder.path() / "secret.txt"} << "secret";
  std::filesystem::create_symlink("../secret.txt", papers / "out.txt");
  std::filesystem::create_symlink("averley/a.txt", papers / "in.txt");
  std::filesystem::create_directory_symlink("..", papers / "up");
  REQUIRE(mkfifo((papers / "pipe").c_str(), 0600) == 0);

  const auto paper = open_paper(papers, "averley/a.txt");
  REQUIRE(paper);
  CHECK(paper->bytes() == 7);
  CHECK(paper->read(0, 100) == "Minutes");
  CHECK(paper->read(4, 2) == "te");
  CHECK(paper->read(7, 10).empty());
  for (const std::string source :
       {"", "nothing.txt", "averley", ".", "..", "../secret.txt",
        "averley/../../secret.txt", "/etc/passwd", "out.txt", "in.txt", "up/secret.txt",
        "pipe"}) {
    CAPTURE(source);
    CHECK_FALSE(open_paper(papers, source));
  }
  CHECK_FALSE(open_paper(folder.path() / "nothing", "averley/a.txt"));
  CHECK_FALSE(open_paper(papers, std::string{"averley/a.txt\0x", 15}));
}

TEST_CASE("a part of a paper tells its place", "[web]") {
  const test::TemporaryFolder folder;
  std::ofstream{folder.path() / "a.txt"} << "0123456789";
  const auto paper = open_paper(folder.path(), "a.txt");
  REQUIRE(paper);
  WebResponse whole;
  CHECK(choose_part(*paper, "", whole).length == 10);
  CHECK(whole.status == 200);
  WebResponse part;
  const PaperPart chosen = choose_part(*paper, "bytes=2-4", part);
  CHECK(chosen.first == 2);
  CHECK(chosen.length == 3);
  CHECK(part.status == 206);
  CHECK(part.headers.back() ==
        std::pair<std::string, std::string>{"Content-Range", "bytes 2-4/10"});
  WebResponse none;
  CHECK(choose_part(*paper, "bytes=10-", none).length == 0);
  CHECK(none.status == 416);
}

TEST_CASE("a file is told from the one that was indexed", "[web]") {
  const test::TemporaryFolder folder;
  const std::filesystem::path file = folder.path() / "a.txt";
  std::ofstream{file} << "Minutes";
  const std::string sum = sha256_of("Minutes");
  PaperSums sums;
  const auto is_as_indexed = [&] {
    const auto paper = open_paper(folder.path(), "a.txt");
    REQUIRE(paper);
    return sums.is_as_indexed(*paper, sum);
  };
  CHECK(is_as_indexed());
  CHECK(is_as_indexed());
  // Of the same size, with its old time: the system knows better.
  const auto time = std::filesystem::last_write_time(file);
  std::ofstream{file} << "minutes";
  std::filesystem::last_write_time(file, time);
  CHECK_FALSE(is_as_indexed());
  CHECK_FALSE(is_as_indexed());
  std::ofstream{file} << "Minutes";
  CHECK(is_as_indexed());
  std::ofstream{file} << "Minutes and more";
  CHECK_FALSE(is_as_indexed());
}

TEST_CASE("what is answered in place of a file is for who asked", "[web]") {
  const WebResponse asked{.type = "application/pdf",
                          .headers = {{"Content-Disposition", "inline"}},
                          .body = "<p>changed",
                          .route = "original",
                          .paper = IndexedPaper{"a.pdf", ""}};
  const WebResponse page = without_paper(asked, 409, false);
  CHECK(page.status == 409);
  CHECK(page.type == "text/html; charset=utf-8");
  CHECK(page.body == "<p>changed");
  CHECK(page.headers.empty());
  CHECK_FALSE(page.paper);
  const WebResponse json = without_paper(asked, 404, true);
  CHECK(json.status == 404);
  CHECK(json.type == "application/json");
  CHECK(json.body.starts_with("{\"schema\":1,\"error\":{\"status\":404,"));
}

}  // namespace
}  // namespace council

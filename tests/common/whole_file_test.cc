#include "common/whole_file.h"

#include <string>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"

using namespace council;
using council::test::read_file;
using council::test::TemporaryFolder;
namespace fs = std::filesystem;

TEST_CASE("a file is written whole and leaves no draft", "[whole_file]") {
  const TemporaryFolder folder;
  const fs::path file = folder.path() / "out.prom";
  write_whole_file(file, "one\n");
  write_whole_file(file, "two\n");
  CHECK(read_file(file) == "two\n");
  CHECK(std::distance(fs::directory_iterator{folder.path()}, fs::directory_iterator{}) ==
        1);
}

TEST_CASE("a file that cannot be written is named", "[whole_file]") {
  const TemporaryFolder folder;
  CHECK_THROWS_WITH(write_whole_file(folder.path() / "none" / "out", "x"),
                    Catch::Contains("none/out: cannot be written: No such file"));
  CHECK_THROWS_AS(write_whole_file(folder.path(), "x"), Error);
  write_whole_file("/dev/null", "x");
  CHECK(fs::is_character_file("/dev/null"));
}

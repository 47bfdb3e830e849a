#include "common/block_sums.h"

#include <fstream>
#include <set>

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.h"

using namespace council;
using council::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t mib = std::size_t{1} << 20U;

void write_sums(const fs::path& folder) {
  const std::string sums = sum_blocks(folder);
  std::ofstream{folder / block_sums_name, std::ios::binary} << sums;
}

void flip(const fs::path& file, std::size_t at) {
  std::fstream stream{file, std::ios::in | std::ios::out | std::ios::binary};
  stream.seekg(static_cast<std::streamoff>(at));
  const auto byte = static_cast<char>(stream.get() ^ 4);
  stream.seekp(static_cast<std::streamoff>(at));
  stream.put(byte);
}

}  // namespace

TEST_CASE("a flipped bit is found when its block has its turn", "[generation]") {
  const TemporaryFolder folder;
  folder.write("a", std::string(3 * mib + 5, 'a'));
  folder.write("b", "short");
  folder.write("c", "");
  write_sums(folder.path());
  CHECK_FALSE(find_damaged_file(folder.path(), 0, 100));
  const auto [name, at] = GENERATE(table<std::string, std::size_t>({
      {"a", 0},
      {"a", 2 * mib + 7},
      {"a", 3 * mib + 4},
      {"b", 4},
  }));
  CAPTURE(name, at);
  flip(folder.path() / name, at);
  std::set<std::uint64_t> found_on;
  for (std::uint64_t turn = 0; turn < 5; ++turn) {
    if (find_damaged_file(folder.path(), turn, 1)) {
      found_on.insert(turn);
    }
  }
  CHECK(found_on.size() == 1);
  CHECK(find_damaged_file(folder.path(), 7, 5) == name);
}

TEST_CASE("sums that are none are damage, and none at all is not", "[generation]") {
  const TemporaryFolder folder;
  folder.write("a", "text");
  CHECK_FALSE(find_damaged_file(folder.path(), 0, 1));
  for (const char* const sums : {"", "a\n", "a xyz\n", "a 0123456g\n"}) {
    CAPTURE(sums);
    folder.write(block_sums_name, sums);
    CHECK(find_damaged_file(folder.path(), 0, 1) == block_sums_name);
  }
  folder.write(block_sums_name, "missing 01234567\n");
  CHECK(find_damaged_file(folder.path(), 0, 1) == "missing");
}

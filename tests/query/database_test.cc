#include "query/database.h"

#include <filesystem>
#include <string>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/query/sample_index.h"

namespace council {
namespace {

TEST_CASE("an answer is computed again when its generation vanished", "[database]") {
  const test::TemporaryFolder folder;
  test::publish_records(folder.path(), test::sample_records(), 1);
  int attempts = 0;
  std::uint64_t revision = 0;
  with_index({folder.path()}, [&](const OpenIndex& index) {
    if (++attempts == 1) {
      test::publish_records(folder.path(), test::sample_records(), 2);
      std::filesystem::remove_all(folder.path() / "gen-000001");
      throw Xapian::DatabaseCorruptError{"the file is gone"};
    }
    revision = index.revision;
  });
  CHECK(attempts == 2);
  CHECK(revision == 2);
}

TEST_CASE("a failure that is no vanished generation is told at once", "[database]") {
  const test::TemporaryFolder folder;
  test::publish_records(folder.path(), test::sample_records(), 1);
  int attempts = 0;
  CHECK_THROWS_AS(with_index({folder.path()},
                             [&](const OpenIndex&) {
                               ++attempts;
                               throw Xapian::DatabaseCorruptError{"damaged"};
                             }),
                  IndexError);
  CHECK(attempts == 1);
}

TEST_CASE("a generation written anew under the same pointer is read anew", "[database]") {
  const test::TemporaryFolder folder;
  const test::TemporaryFolder other;
  test::publish_records(folder.path(), test::sample_records(), 1);
  test::publish_records(other.path(), test::sample_records(), 2);
  const auto revision = [&] {
    std::uint64_t read = 0;
    with_index({folder.path()}, [&](const OpenIndex& index) { read = index.revision; });
    return read;
  };
  CHECK(revision() == 1);
  const std::string before = published_state({folder.path()});
  std::filesystem::remove_all(folder.path() / "gen-000001");
  CHECK_THROWS_AS(revision(), IndexError);
  CHECK(published_state({folder.path()}).empty());
  std::filesystem::copy(other.path() / "gen-000002", folder.path() / "gen-000001");
  CHECK(revision() == 2);
  CHECK(published_state({folder.path()}) != before);
}

}  // namespace
}  // namespace council

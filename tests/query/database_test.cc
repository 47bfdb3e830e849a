#include "query/database.h"

#include <filesystem>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "query/sample_index.h"

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

}  // namespace
}  // namespace council

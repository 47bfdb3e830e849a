#include "indexer/store/ocr_cache.h"

#include <filesystem>
#include <optional>
#include <string>

#include <catch2/catch.hpp>

#include "common/error.h"
#include "tests/support/temporary_folder.h"

namespace council {
namespace {

const std::string one(64, 'a');
const std::string other(64, 'b');

TEST_CASE("what OCR read is known by bytes, page and language", "[ocr_cache]") {
  const test::TemporaryFolder index;
  const OcrCache cache{index.path()};
  CHECK(cache.find(one, 1) == std::nullopt);
  cache.keep(one, 1, "RESOLVED\n");
  cache.keep(one, 2, "");
  CHECK(cache.find(one, 1) == "RESOLVED\n");
  CHECK(cache.find(one, 2) == "");
  CHECK(cache.find(one, 3) == std::nullopt);
  CHECK(cache.find(other, 1) == std::nullopt);
  CHECK(OcrCache{index.path(), "cym"}.find(one, 1) == std::nullopt);
}

TEST_CASE("a damaged page is read anew", "[ocr_cache]") {
  const test::TemporaryFolder index;
  const OcrCache cache{index.path()};
  cache.keep(one, 1, "one line\nand another\n");
  for (const auto& file : std::filesystem::recursive_directory_iterator{index.path()}) {
    if (file.is_regular_file()) {
      std::filesystem::resize_file(file, file.file_size() - 1);
    }
  }
  CHECK(cache.find(one, 1) == std::nullopt);
}

TEST_CASE("pictures of what is not in the index are forgotten", "[ocr_cache]") {
  const test::TemporaryFolder index;
  const OcrCache cache{index.path()};
  cache.keep_only({});
  cache.keep(one, 1, "x");
  cache.keep(other, 1, "y");
  cache.keep_only({one});
  CHECK(cache.find(one, 1) == "x");
  CHECK(cache.find(other, 1) == std::nullopt);
  cache.forget(one);
  CHECK(cache.find(one, 1) == std::nullopt);
}

TEST_CASE("where nothing can be kept is storage that failed", "[ocr_cache]") {
  const test::TemporaryFolder index;
  index.write("ocr", "a file where the folder should be");
  CHECK_THROWS_AS(OcrCache{index.path()}.keep(one, 1, "x"), BusyError);
}

TEST_CASE("without an index nothing is kept", "[ocr_cache]") {
  const OcrCache cache{{}};
  cache.keep(one, 1, "x");
  CHECK(cache.find(one, 1) == std::nullopt);
}

}  // namespace
}  // namespace council
